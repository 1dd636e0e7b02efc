### The outbox of the demo.

outbox-title = Skrzynka nadawcza
outbox-line = Nic nie opuszcza tego komputera: tu są e-maile i SMS-y, które zostałyby wysłane, od najnowszych.
outbox-to = Do: { $address }
outbox-sms = SMS
outbox-empty = Nic jeszcze nie wysłano. Proszę utworzyć konto lub poprosić o nowe hasło i zajrzeć tu ponownie.
