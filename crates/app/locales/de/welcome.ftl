welcome-title = Willkommen, { $name }
welcome-line = Wählen Sie ein Passwort für { $platform }. Danach sind Sie gleich angemeldet.
welcome-password = Passwort wählen
welcome-button = Speichern und anmelden
welcome-bookmark = Tipp: Speichern Sie diese Adresse als Lesezeichen, dann finden Sie leicht zurück:
