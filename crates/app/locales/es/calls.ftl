### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = Ir a Hoy
calls-call = Llamar
calls-try-again = Intentarlo de nuevo
calls-not-online-title = { $name } no está ahora
calls-not-online-line = Solo se puede llamar a quien ha iniciado sesión. Puede pedirle por correo que venga e intentarlo después.
calls-ask = Pedirle por correo que venga
calls-asked = El correo está en camino.
calls-asked-already = Hace unos minutos ya se envió un correo. Espere un poco antes de enviar otro.
calls-busy-title = { $name } está en otra llamada
calls-busy-line = Inténtelo de nuevo dentro de un momento.
calls-here-title = { $name } está aquí ahora
calls-here-line = Puede llamar.
calls-elsewhere-title = Ha respondido en otro dispositivo
calls-elsewhere-line = Su llamada con { $name } está abierta en otro dispositivo o en otro navegador. También puede seguir aquí.
calls-elsewhere-take = Seguir la llamada aquí
