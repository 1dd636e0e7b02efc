### Sonar con la aplicación cerrada.

push-title = Alguien le llama
push-missed-title = Tiene una llamada perdida
push-missed-line = Abra la aplicación para ver quién ha llamado.
push-declined-title = Ha rechazado la llamada en otro dispositivo
push-ask = Su teléfono puede sonar también con la aplicación cerrada.
push-allow = Permitir que suene
push-allowed = Listo. Desde ahora las llamadas suenan en este teléfono.
push-refused = Su navegador no lo permite ahora. Puede permitir las notificaciones en los ajustes.
push-reset-title = Entrada en dos pasos restablecida
push-reset-line = ¿No lo ha pedido usted? Avise enseguida a su centro.
push-recovery-title = Se va a quitar la entrada en dos pasos
push-recovery-line = ¿No ha sido usted? Abra la aplicación y anule la petición.
