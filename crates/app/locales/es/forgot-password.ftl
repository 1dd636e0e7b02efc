forgot-password-title = Una contraseña nueva
forgot-password-line = Escriba su dirección de correo. Recibirá un mensaje con un enlace para elegir una contraseña nueva.
forgot-password-button = Enviar el enlace
forgot-password-odd = Esto todavía no parece una dirección de correo. Tiene que ser como nombre@ejemplo.es.
forgot-password-asked-title = Mire su correo
forgot-password-asked-line = Si { $email } tiene una cuenta aquí, ya hay un mensaje en camino. El enlace funciona durante una hora.
forgot-password-asked-note = ¿No ha llegado nada en unos minutos? Mire en la carpeta de correo no deseado (spam) y compruebe que la dirección está bien escrita.
