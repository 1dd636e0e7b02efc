flashes-password-chosen = Uw wachtwoord is opgeslagen.
flashes-password-changed = Uw wachtwoord is gewijzigd. In andere browsers bent u uitgelogd.
flashes-saved = Opgeslagen.
