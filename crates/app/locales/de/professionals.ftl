### Professionals as application managers see them.

professionals-line = Alle, die mit dieser Plattform arbeiten
professionals-add = Fachkraft hinzufügen
professionals-closed = Geschlossene Konten
professionals-new-title = Eine neue Fachkraft
professionals-new-line = Die Person bekommt eine E-Mail mit einem Link, um ein Passwort zu wählen.
professionals-roles = Was macht diese Person?
professionals-roles-missing = Bitte wählen Sie mindestens eines aus.
professionals-last-manager = Jemand muss diese Plattform verwalten: Geben Sie die Anwendungsverwaltung zuerst noch jemand anderem. Diese Person muss sich einmal angemeldet haben.
professionals-help-therapist = Sieht die eigenen Klienten und ruft sie an
professionals-help-secretary = Fügt Klienten hinzu und pflegt Namen und Adressen
professionals-help-application-manager = Verwaltet diese Plattform und die Fachkräfte
professionals-help-author = Erstellt Module, Tagebücher und Fragebögen
