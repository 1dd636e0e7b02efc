flashes-password-chosen = Elmentettük a jelszavát.
flashes-password-changed = A jelszava megváltozott. A többi böngészőben kijelentkeztettük.
flashes-saved = Elmentve.
