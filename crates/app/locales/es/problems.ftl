problems-home = Ir al inicio
problems-log-in = Ir a la página de entrada
problems-not-found-title = Esta página no está aquí
problems-not-found-line = Puede que haya cambiado de sitio o que la dirección tenga una errata.
problems-forbidden-title = Esta página no es para su cuenta
problems-forbidden-line = Si la necesita para su trabajo, pregunte en su centro.
problems-too-many-title = Un momento, por favor
problems-too-many-line = Esto se ha pedido muchas veces seguidas. Inténtelo otra vez dentro de { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.
problems-expired-title = Este enlace ya no funciona
problems-expired-line = Los enlaces funcionan una sola vez y durante un tiempo, y un correo nuevo sustituye al anterior. Si ya ha elegido una contraseña, puede entrar sin más. Si no, pida un enlace nuevo.
problems-expired-action = Ir a la página de entrada
problems-unreadable-title = Faltaba algo
problems-unreadable-line = No hemos podido leer lo que se ha enviado. Vuelva atrás, recargue la página e inténtelo otra vez.
problems-bug-title = Algo ha fallado por nuestra parte
problems-bug-line = No es culpa suya. Inténtelo otra vez dentro de un momento. Si vuelve a pasar, dé este número a su centro:
problems-reference = Número: { $reference }
problems-host-title = No hay nada en esta dirección
problems-host-line = Revise la dirección en su correo de bienvenida. Cada centro tiene la suya.
problems-host-demo = Esto es una demo. Sus plataformas están aquí:
