passwords-too-short = Gebruik minstens 12 tekens.
passwords-too-long = Gebruik hoogstens 128 tekens.
passwords-no-special = Voeg minstens één bijzonder teken toe, zoals ! ? - of een spatie.
passwords-too-common = Dit wachtwoord is makkelijk te raden. Probeer een paar woorden die niets met elkaar te maken hebben.
passwords-own-name = Laat uw eigen naam en e-mailadres weg.
