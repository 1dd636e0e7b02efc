### The outbox of the demo.

outbox-title = Udbakke
outbox-line = Intet forlader denne computer: Her er de mails og sms’er, der ville være blevet sendt, de nyeste først.
outbox-to = Til { $address }
outbox-sms = Sms
outbox-empty = Der er ikke sendt noget endnu. Opret en konto, eller bed om en ny adgangskode, og kig så her igen.
