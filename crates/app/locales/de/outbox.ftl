### The outbox of the demo.

outbox-title = Postausgang
outbox-line = Nichts verlässt diesen Computer: Hier stehen die E-Mails und SMS, die verschickt worden wären, die neuesten zuerst.
outbox-to = An { $address }
outbox-sms = SMS
outbox-empty = Es wurde noch nichts verschickt. Legen Sie ein Konto an oder fordern Sie ein neues Passwort an, und schauen Sie dann wieder hier nach.
