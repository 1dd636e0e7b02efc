### The details of a person, wherever they are typed or shown.

accounts-first-name = Voornaam
accounts-last-name = Achternaam
accounts-email = E-mailadres
accounts-phone = Telefoonnummer
accounts-birth-date = Geboortedatum
accounts-client-number = Cliëntnummer
accounts-language-help = Pagina’s en e-mails komen in deze taal.
accounts-first-name-missing = Vul de voornaam in.
accounts-last-name-missing = Vul de achternaam in.
accounts-email-odd = Dit lijkt nog niet op een e-mailadres. Zo ziet een e-mailadres eruit: naam@voorbeeld.nl.
accounts-email-taken = Er is hier al een account met dit e-mailadres.
accounts-email-too-often = Te veel van de adressen die u probeerde, hebben hier al een account. Probeer het over een uur opnieuw.
accounts-phone-odd = Een telefoonnummer heeft 5 tot 16 cijfers, zoals 030 123 45 67.
accounts-birth-date-odd = Controleer deze datum: hij moet in het verleden liggen.
accounts-too-long = Dit is wat lang. Gebruik hoogstens { $most } tekens.
accounts-save = Opslaan
accounts-deactivate = Dit account sluiten
accounts-deactivate-line = De persoon wordt meteen uitgelogd en kan niet meer inloggen. Er wordt niets verwijderd, en u kunt het account weer openen.
accounts-closed-line = Dit account is gesloten: niemand kan ermee inloggen.
accounts-reactivate = Dit account weer openen
