### The access log: who did what, and when.

audit-when = Wann
audit-who = Wer
audit-what = Was
audit-linden = Linden
audit-account-made = Konto angelegt
audit-account-changed = Angaben geändert
audit-account-deactivated = Konto geschlossen
audit-account-reactivated = Konto wieder geöffnet
audit-welcomed-again = Willkommens-E-Mail noch einmal gesendet
audit-welcomed = Erstes Passwort gewählt
audit-logged-in = Angemeldet
audit-password-changed = Passwort geändert
audit-password-reset = Neues Passwort über einen Link aus einer E-Mail gewählt
audit-log-in-locked = Anmelden nach falschen Passwörtern gesperrt
audit-related = Therapeut/-in zugeordnet
audit-relation-ended = Zuordnung beendet
audit-roles-changed = Rollen geändert
audit-viewed = Angaben angesehen
audit-call-started = Gespräch begonnen
audit-call-ended = Gespräch beendet
audit-asked-to-come = Per E-Mail zum Gespräch gebeten
audit-friend-invited = Vertrauensperson eingeladen
audit-friend-joined = Hat sich zum ersten Mal als Vertrauensperson angemeldet
audit-friend-ended = Hat es mit einer Vertrauensperson beendet
