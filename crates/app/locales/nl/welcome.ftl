welcome-title = Welkom, { $name }
welcome-line = Kies een wachtwoord voor { $platform }. Daarna bent u meteen ingelogd.
welcome-password = Kies een wachtwoord
welcome-button = Opslaan en inloggen
welcome-bookmark = Tip: bewaar dit adres bij uw favorieten, dan vindt u ons makkelijk terug:
