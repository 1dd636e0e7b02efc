new-password-title = Kies een nieuw wachtwoord
new-password-line = Als u het opslaat, wordt u op alle andere plaatsen uitgelogd. Daarna logt u in met het nieuwe wachtwoord.
new-password-password = Nieuw wachtwoord
new-password-button = Nieuw wachtwoord opslaan
