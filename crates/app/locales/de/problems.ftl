problems-home = Zur Startseite
problems-log-in = Zum Anmelden
problems-not-found-title = Diese Seite gibt es hier nicht
problems-not-found-line = Vielleicht ist sie umgezogen, oder in der Adresse ist ein Tippfehler.
problems-forbidden-title = Diese Seite gehört nicht zu Ihrem Konto
problems-forbidden-line = Brauchen Sie sie für Ihre Arbeit? Dann fragen Sie bitte Ihre Einrichtung.
problems-too-many-title = Einen Moment bitte
problems-too-many-line = Das wurde sehr oft hintereinander angefragt. Bitte versuchen Sie es in { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
} noch einmal.
problems-expired-title = Dieser Link gilt nicht mehr
problems-expired-line = Ein Link gilt nur einmal und nur eine Zeit lang, und eine neuere E-Mail ersetzt eine ältere. Haben Sie schon ein Passwort gewählt? Dann melden Sie sich einfach an. Sonst fordern Sie bitte einen neuen Link an.
problems-expired-action = Zum Anmelden
problems-unreadable-title = Da hat etwas gefehlt
problems-unreadable-line = Wir konnten nicht lesen, was gesendet wurde. Bitte gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
problems-bug-title = Bei uns ist etwas schiefgegangen
problems-bug-line = Es liegt nicht an Ihnen. Bitte versuchen Sie es gleich noch einmal. Wenn es wieder passiert, nennen Sie Ihrer Einrichtung diese Nummer:
problems-reference = Nummer: { $reference }
problems-host-title = Unter dieser Adresse gibt es nichts
problems-host-line = Bitte sehen Sie in Ihrer Willkommens-E-Mail nach. Jede Einrichtung hat eine eigene Adresse.
problems-host-demo = Das ist eine Demo. Die Plattformen dazu finden Sie hier:
