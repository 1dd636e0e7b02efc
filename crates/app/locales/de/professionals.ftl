### Professionals as application managers see them.

professionals-line = Alle, die mit dieser Plattform arbeiten
professionals-add = Fachkraft hinzufügen
professionals-closed = Geschlossene Konten
professionals-new-title = Eine neue Fachkraft
professionals-new-line = Die Person bekommt eine E-Mail mit einem Link, um ein Passwort zu wählen.
professionals-roles = Was macht diese Person?
professionals-roles-missing = Bitte wählen Sie mindestens eine Aufgabe aus.
professionals-last-manager = Jemand muss diese Plattform verwalten: Übertragen Sie die Anwendungsverwaltung zuerst noch jemand anderem. Diese Person muss sich schon einmal angemeldet haben.
professionals-help-therapist = Sieht die eigenen Klient/-innen und ruft sie an
professionals-help-secretary = Legt Konten für Klient/-innen an und pflegt Namen und Adressen
professionals-help-application-manager = Verwaltet diese Plattform und die Fachkräfte
professionals-help-author = Erstellt Module, Tagebücher und Fragebögen
professionals-mail-roles-subject = Ihre Rollen wurden geändert
professionals-mail-roles-line = { $name } hat geändert, was Sie bei { $platform } tun können.
professionals-mail-roles-now = Ihre Rollen sind jetzt: { $roles }.
professionals-mail-roles-ask = Haben Sie das nicht erwartet? Dann fragen Sie bitte gleich bei der Anwendungsverwaltung nach.
professionals-mail-given-subject = Jemand hat bei { $platform } neue Rollen bekommen
professionals-mail-given-line = { $by } hat jemandem bei { $platform } neue Rollen gegeben.
professionals-mail-given-who = Es geht um { $name }. Neue Rollen: { $roles }.
