log-in-title = Entrar
log-in-line = Nos alegra verle de nuevo. Aquí sus conversaciones son privadas.
log-in-email = Correo electrónico
log-in-password = Contraseña
log-in-forgot = ¿Ha olvidado su contraseña?
log-in-button = Entrar
log-in-or = o
log-in-sign-up = Crear una cuenta
log-in-wrong = Esta dirección de correo y esta contraseña no van juntas. Revise las dos e inténtelo otra vez.
log-in-deactivated = Esta cuenta está cerrada. Si quiere volver a usarla, hable con su centro.
log-in-wait-seconds = Algo no coincidía en los últimos intentos. Espere { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
} e inténtelo otra vez.
log-in-wait-minutes = Ha habido demasiados intentos seguidos. Para proteger la cuenta, espere { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} o elija una contraseña nueva en «¿Ha olvidado su contraseña?».
log-in-wrong-or-other-way = Esta dirección de correo y esta contraseña no van juntas, o aquí usted entra de otra forma. Revise las dos o use la forma que le indicó su centro.
