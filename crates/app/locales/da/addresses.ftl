### E-mail addresses that were changed: who is told, and what waits for three days.

addresses-told = Gemt. Vi har skrevet til både den gamle og den nye e-mailadresse.
addresses-logged-changed = Ændrede e-mailadressen
addresses-logged-tried = Forsøgte at bruge denne e-mailadresse til en anden konto
addresses-mail-old-subject = Din e-mailadresse er ændret
addresses-mail-old-line = { $name } har ændret e-mailadressen til din konto hos { $platform }. Vores mails kommer nu til den nye adresse.
addresses-mail-old-what = Er det aftalt med dig? Så er alt, som det skal være. Log fra nu af ind med den nye adresse.
addresses-mail-disagree = Er det ikke aftalt med dig? Så sig det til din organisation med det samme. I tre dage får ingen et link til en ny adgangskode på mail.
addresses-mail-new-subject = Det her er nu din e-mailadresse
addresses-mail-new-line = { $name } har sat denne e-mailadresse på din konto hos { $platform }. Log fra nu af ind med den. Din adgangskode er den samme.
addresses-mail-new-what = Har du glemt adgangskoden? For at passe på din konto sender vi først et link til en ny fra { $when }.
addresses-mail-waits-subject = Den nye adgangskode må vente lidt
addresses-mail-waits-line = Nogen, sikkert dig selv, har bedt om en ny adgangskode hos { $platform }.
addresses-mail-waits-why = E-mailadressen til denne konto er ændret for kort tid siden. For at passe på kontoen sender vi ikke et link endnu.
addresses-mail-waits-when = Bed om det igen fra { $when }. Kan du huske din adgangskode? Så kan du logge ind nu.
addresses-mail-waits-ask = Var det ikke dig? Så sig det til din organisation.
addresses-reset-waits = Du kan ikke nulstille det endnu
addresses-reset-waits-line = Du ændrede personens e-mailadresse for mindre end tre dage siden. For at passe på kontoen kan kun en anden nulstille login i to trin nu. Du kan selv gøre det fra { $when }.
