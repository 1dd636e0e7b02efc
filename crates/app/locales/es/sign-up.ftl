### Crear una cuenta uno mismo, donde la plataforma lo permite.

sign-up-title = Crear una cuenta
sign-up-line = Le enviaremos un correo con un enlace. Con él elige una contraseña y ya puede entrar.
sign-up-button = Crear mi cuenta
sign-up-done-title = Mire su correo
sign-up-done-line = Un correo para { $email } está en camino. Le explica cómo seguir.
