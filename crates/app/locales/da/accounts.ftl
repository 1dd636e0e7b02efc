### The details of a person, wherever they are typed or shown.

accounts-first-name = Fornavn
accounts-last-name = Efternavn
accounts-email = E-mailadresse
accounts-phone = Telefonnummer
accounts-birth-date = Fødselsdato
accounts-client-number = Klientnummer
accounts-language-help = Sider og mails kommer på dette sprog.
accounts-first-name-missing = Skriv fornavnet.
accounts-last-name-missing = Skriv efternavnet.
accounts-email-odd = Det ligner ikke en e-mailadresse endnu. En e-mailadresse ser sådan ud: navn@eksempel.dk.
accounts-email-taken = Der er allerede en konto med denne e-mailadresse her.
accounts-email-too-often = For mange af de adresser, du har prøvet, har allerede en konto her. Prøv igen om en time.
accounts-phone-odd = Et telefonnummer har 5 til 16 cifre, for eksempel 30 12 34 56.
accounts-birth-date-odd = Tjek datoen: Den skal ligge i fortiden.
accounts-too-long = Det er lidt langt. Brug højst { $most } tegn.
accounts-save = Gem
accounts-deactivate = Luk denne konto
accounts-deactivate-line = Personen logges ud med det samme og kan ikke logge ind mere. Intet slettes, og du kan åbne kontoen igen.
accounts-closed-line = Denne konto er lukket: Ingen kan logge ind med den.
accounts-reactivate = Åbn denne konto igen
