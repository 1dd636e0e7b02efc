### The outbox of the demo.

outbox-title = Kimenő üzenetek
outbox-line = Semmi sem hagyja el ezt a számítógépet: itt vannak azok az e-mailek és SMS-ek, amelyeket a rendszer elküldött volna, a legújabbak elöl.
outbox-to = Címzett: { $address }
outbox-sms = SMS
outbox-empty = Még nem ment ki üzenet. Hozzon létre egy fiókot, vagy kérjen új jelszót, és nézzen vissza ide.
