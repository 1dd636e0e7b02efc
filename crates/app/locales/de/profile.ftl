### Das eigene Profil.

profile-title = Ihr Profil
profile-details = Ihre Angaben
profile-wrong = Stimmt etwas nicht? Ihre Einrichtung kann es für Sie ändern.
profile-language = Die Sprache Ihrer Seiten und E-Mails
profile-save = Speichern
profile-safety = Sicherheit
profile-log-out = Abmelden
profile-back = Zurück
profile-password-title = Passwort ändern
profile-password-line = Danach sind Sie überall sonst abgemeldet.
profile-password-old = Ihr jetziges Passwort
profile-password-new = Neues Passwort
profile-password-save = Neues Passwort speichern
profile-password-wrong = Das ist nicht Ihr jetziges Passwort. Bitte versuchen Sie es noch einmal.
profile-sessions-title = Wo Sie angemeldet sind
profile-sessions-line = Sehen Sie einen Browser, der nicht Ihrer ist? Melden Sie ihn ab und ändern Sie Ihr Passwort.
profile-sessions-this = Dieser Browser
profile-sessions-unknown = Ein Browser ohne Namen
profile-sessions-seen = Zuletzt benutzt: { $when }
profile-sessions-began = angemeldet: { $when }
profile-sessions-end = Dort abmelden
profile-access-title = Wer was mit Ihren Daten getan hat
profile-access-line = Jedes Mal, wenn jemand etwas mit Ihrem Konto oder Ihren Daten tut, wird es hier festgehalten.
