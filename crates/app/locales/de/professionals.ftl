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
