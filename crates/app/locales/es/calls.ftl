### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = Ir al inicio
calls-call = Llamar
calls-try-again = Intentarlo otra vez
calls-not-online-title = { $name } no está ahora
calls-not-online-line = Solo se puede llamar a quien ha entrado en la plataforma. Puede pedirle por correo que venga e intentarlo después.
calls-not-online-later = Solo se puede llamar a quien ha entrado en la plataforma. Inténtelo más tarde.
calls-ask = Pedir que venga
calls-asked = El correo está en camino.
calls-asked-already = Hace unos minutos ya se envió un correo. Espere un poco antes de enviar otro.
calls-busy-title = { $name } está en otra llamada
calls-busy-line = Inténtelo otra vez dentro de un momento.
calls-here-title = { $name } está aquí ahora
calls-here-line = Ya puede llamar.
calls-elsewhere-title = Ha respondido en otro dispositivo
calls-elsewhere-line = Su llamada con { $name } está abierta en otro dispositivo o en otro navegador. También puede seguir aquí.
calls-elsewhere-take = Seguir la llamada aquí
calls-phone-title = { $name }: disponible en el teléfono
calls-phone-line = No tiene ninguna página abierta, pero el teléfono suena también con la aplicación cerrada.
