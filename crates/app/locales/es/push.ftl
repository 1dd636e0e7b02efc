### Sonar con la aplicación cerrada.

push-title = Alguien le llama
push-missed-title = Tiene una llamada perdida
push-missed-line = Abra la aplicación para ver quién ha llamado.
push-declined-title = Ha rechazado la llamada en otro dispositivo
push-ask = Su teléfono puede sonar también con la aplicación cerrada.
push-allow = Permitir que suene
push-allowed = Listo. Desde ahora las llamadas suenan en este teléfono.
push-refused = Su navegador no lo permite ahora. Puede permitir las notificaciones en los ajustes.
push-page = La aplicación en este teléfono
push-row = Llamadas en este teléfono
push-on = Las llamadas suenan en este teléfono, también con la aplicación cerrada.
push-stop = Que no suene más
push-denied = Las notificaciones están bloqueadas aquí. Así se permiten:
push-step-ios = Abra los ajustes de su iPhone o iPad, después «Notificaciones», y busque esta aplicación en la lista.
push-step-ios-allow = Active «Permitir notificaciones» y vuelva a esta página.
push-step-app = Abra los ajustes del teléfono, después «Aplicaciones», esta aplicación, «Notificaciones». Permítalas y vuelva a esta página.
push-step-allow = Ponga las notificaciones en «Permitir» y vuelva a esta página.
push-reset-title = Entrada en dos pasos restablecida
push-reset-line = ¿No lo ha pedido usted? Avise enseguida a su centro.
push-recovery-title = Se va a quitar la entrada en dos pasos
push-recovery-line = ¿No ha sido usted? Abra la aplicación y anule la petición.
