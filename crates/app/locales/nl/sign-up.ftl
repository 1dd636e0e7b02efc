### Zelf een account maken, waar het platform dat toestaat.

sign-up-title = Account maken
sign-up-line = Wij sturen u een mail met een link. Daarmee kiest u een wachtwoord en bent u binnen.
sign-up-button = Mijn account maken
sign-up-done-title = Kijk in uw mail
sign-up-done-line = Er is een mail onderweg naar { $email }. Daarin staat hoe u verdergaat.
