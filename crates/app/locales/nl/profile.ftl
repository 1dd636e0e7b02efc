### Het eigen profiel.

profile-title = Uw profiel
profile-details = Uw gegevens
profile-wrong = Klopt er iets niet? Uw organisatie kan het voor u aanpassen.
profile-language = De taal van uw pagina’s en e-mails
profile-save = Opslaan
profile-safety = Beveiliging
profile-log-out = Uitloggen
profile-back = Terug
profile-password-title = Wachtwoord wijzigen
profile-password-line = Hierna bent u op alle andere plaatsen uitgelogd.
profile-password-old = Uw huidige wachtwoord
profile-password-new = Nieuw wachtwoord
profile-password-save = Nieuw wachtwoord opslaan
profile-password-wrong = Dit is niet uw huidige wachtwoord. Probeer het nog eens.
profile-sessions-title = Waar u bent ingelogd
profile-sessions-line = Ziet u een browser die niet van u is? Log daar uit en wijzig uw wachtwoord.
profile-sessions-this = Deze browser
profile-sessions-unknown = Een browser zonder naam
profile-sessions-seen = Laatst gebruikt: { $when }
profile-sessions-began = ingelogd { $when }
profile-sessions-end = Daar uitloggen
profile-access-title = Wie deed wat met uw gegevens
profile-access-line = Elke keer dat iemand iets met uw account of uw gegevens doet, staat dat hier.
