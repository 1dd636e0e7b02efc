### Zelf een account maken, waar het platform dat toestaat.

sign-up-title = Account aanmaken
sign-up-line = We sturen u een e-mail met een link. Daarmee kiest u een wachtwoord en bent u binnen.
sign-up-button = Mijn account aanmaken
sign-up-done-title = Kijk in uw e-mail
sign-up-done-line = Er is een e-mail onderweg naar { $email }. Daarin staat hoe u verdergaat.
