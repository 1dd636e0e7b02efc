passwords-too-short = Brug mindst 12 tegn.
passwords-too-long = Brug højst 128 tegn.
passwords-no-special = Tilføj mindst ét specialtegn, for eksempel ! ? - eller et mellemrum.
passwords-too-common = Denne adgangskode er nem at gætte. Prøv et par ord, der ikke har noget med hinanden at gøre.
passwords-own-name = Undgå dit eget navn og din e-mailadresse.
