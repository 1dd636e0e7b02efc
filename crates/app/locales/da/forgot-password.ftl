forgot-password-title = En ny adgangskode
forgot-password-line = Skriv din e-mailadresse. Så får du en mail med et link, hvor du kan vælge en ny adgangskode.
forgot-password-button = Send linket
forgot-password-odd = Det ligner ikke en e-mailadresse endnu. En e-mailadresse ser sådan ud: navn@eksempel.dk.
forgot-password-asked-title = Kig i din mail
forgot-password-asked-line = Hvis { $email } har en konto her, er der en mail på vej. Linket i den virker i en time.
forgot-password-asked-note = Er der ikke kommet noget efter et par minutter? Kig i mappen med spam, og tjek, at du har skrevet den rigtige adresse.
