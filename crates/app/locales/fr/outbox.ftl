### The outbox of the demo.

outbox-title = Boîte d’envoi
outbox-line = Rien ne quitte cet ordinateur : voici les e-mails et SMS qui auraient été envoyés, les plus récents d’abord.
outbox-to = À { $address }
outbox-sms = SMS
outbox-empty = Rien n’a encore été envoyé. Créez un compte ou demandez un nouveau mot de passe, puis revenez ici.
