flashes-password-chosen = Din adgangskode er gemt.
flashes-password-changed = Din adgangskode er ændret. Du er logget ud i alle andre browsere.
flashes-saved = Gemt.
