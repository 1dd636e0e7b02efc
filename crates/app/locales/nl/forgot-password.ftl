forgot-password-title = Een nieuw wachtwoord
forgot-password-line = Typ uw e-mailadres. U krijgt dan een e-mail met een link om een nieuw wachtwoord te kiezen.
forgot-password-button = Stuur de link
forgot-password-odd = Dit lijkt nog niet op een e-mailadres. Zo ziet een e-mailadres eruit: naam@voorbeeld.nl.
forgot-password-asked-title = Kijk in uw e-mail
forgot-password-asked-line = Heeft { $email } hier een account? Dan is er een e-mail onderweg. De link daarin werkt één uur.
forgot-password-asked-note = Na een paar minuten nog niets? Kijk dan bij uw ongewenste e-mail (spam) en controleer of u het juiste adres hebt getypt.
