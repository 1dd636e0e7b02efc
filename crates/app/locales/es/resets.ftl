### Resetting two-step log-in for somebody who lost the phone.

resets-title = Restablecer la entrada en dos pasos: { $name }
resets-lost = ¿Teléfono perdido? Restablecer la entrada en dos pasos
resets-own = Otra persona de la gestión de la plataforma restablece su entrada en dos pasos. Si no hay nadie más, lo hace el servicio técnico.
resets-line = Para quien ha perdido el teléfono y no tiene códigos de recuperación. Primero, asegúrese de quién lo pide.
resets-how = ¿Cómo ha comprobado que es esta persona: { $name }?
resets-in-person = En persona
resets-in-person-help = Conoce a la persona o ha visto su documento de identidad.
resets-telephone = Por teléfono, con preguntas
resets-telephone-help = Llamó a un número que ya tenía y preguntó lo que solo esa persona puede saber.
resets-video = Por videollamada
resets-video-help = Vio y reconoció a la persona.
resets-other = De otra manera
resets-other-help = Escriba abajo cómo.
resets-how-missing = Elija cómo ha comprobado quién lo pide.
resets-note = Nota
resets-note-help = Por ejemplo, qué preguntó, pero nunca las respuestas. La persona puede leerlo.
resets-note-missing = Escriba cómo ha comprobado quién lo pide.
resets-what = Qué pasa después
resets-what-code = Para entrar se pide solo la contraseña, y los dos pasos se pueden configurar de nuevo.
resets-what-out = Se cierra la sesión de la persona en todas partes, también en la aplicación. Ya no se recuerda ningún dispositivo.
resets-what-told = La persona recibe un correo. Queda anotado con el nombre de usted.
resets-button = Restablecer
resets-nothing = No hay nada que restablecer
resets-nothing-line = La entrada en dos pasos no está configurada en esta cuenta, o la cuenta no está abierta.
resets-sms = { $platform }: se ha restablecido la entrada en dos pasos de su cuenta. ¿No lo ha pedido? Avise enseguida a su centro.
