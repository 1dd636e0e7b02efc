new-password-title = Wählen Sie ein neues Passwort
new-password-line = Beim Speichern werden Sie überall sonst abgemeldet. Danach melden Sie sich mit dem neuen Passwort an.
new-password-password = Neues Passwort
new-password-button = Neues Passwort speichern
