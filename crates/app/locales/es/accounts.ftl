### The details of a person, wherever they are typed or shown.

accounts-first-name = Nombre
accounts-last-name = Apellidos
accounts-email = Correo electrónico
accounts-phone = Número de teléfono
accounts-birth-date = Fecha de nacimiento
accounts-client-number = Número de paciente
accounts-language-help = Las páginas y los correos llegan en este idioma.
accounts-first-name-missing = Escriba el nombre.
accounts-last-name-missing = Escriba los apellidos.
accounts-email-odd = Esto todavía no parece una dirección de correo. Tiene que ser como nombre@ejemplo.es.
accounts-email-taken = Aquí ya hay una cuenta con este correo electrónico.
accounts-email-too-often = Demasiadas de las direcciones que ha probado ya tienen una cuenta aquí. Inténtelo de nuevo dentro de una hora.
accounts-phone-odd = Un número de teléfono tiene de 5 a 16 cifras, por ejemplo 912 345 678.
accounts-birth-date-odd = Revise esta fecha: tiene que ser anterior a hoy.
accounts-too-long = Es un poco largo. Use como máximo { $most } caracteres.
accounts-save = Guardar
accounts-deactivate = Cerrar esta cuenta
accounts-deactivate-line = La sesión de la persona se cierra enseguida y ya no puede entrar. No se borra nada y usted puede volver a abrir la cuenta.
accounts-closed-line = Esta cuenta está cerrada: nadie puede entrar con ella.
accounts-reactivate = Volver a abrir esta cuenta
