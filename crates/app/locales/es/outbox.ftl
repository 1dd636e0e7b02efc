### The outbox of the demo.

outbox-title = Bandeja de salida
outbox-line = Nada sale de este ordenador: aquí están los correos y SMS que se habrían enviado, los más recientes primero.
outbox-to = Para { $address }
outbox-sms = SMS
outbox-empty = Todavía no se ha enviado nada. Cree una cuenta o pida una contraseña nueva y vuelva a mirar aquí.
