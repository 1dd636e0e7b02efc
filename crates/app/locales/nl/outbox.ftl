### The outbox of the demo.

outbox-title = Postbak uit
outbox-line = Niets verlaat deze computer: hier staan de e-mails en sms’jes die verstuurd zouden zijn, de nieuwste eerst.
outbox-to = Aan { $address }
outbox-sms = Sms
outbox-empty = Er is nog niets verstuurd. Maak een account aan of vraag een nieuw wachtwoord aan, en kijk dan hier weer.
