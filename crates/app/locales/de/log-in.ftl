log-in-title = Anmelden
log-in-line = Schön, dass Sie wieder da sind. Ihre Gespräche hier sind vertraulich.
log-in-email = E-Mail-Adresse
log-in-password = Passwort
log-in-forgot = Passwort vergessen?
log-in-button = Anmelden
log-in-or = oder
log-in-sign-up = Konto anlegen
log-in-wrong = Diese E-Mail-Adresse und das Passwort passen nicht zusammen. Bitte prüfen Sie beides und versuchen Sie es noch einmal.
log-in-deactivated = Dieses Konto ist geschlossen. Möchten Sie es wieder nutzen? Dann wenden Sie sich bitte an Ihre Einrichtung.
log-in-wait-seconds = Das hat ein paarmal nicht gestimmt. Bitte warten Sie { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
} und versuchen Sie es dann noch einmal.
log-in-wait-minutes = Das waren zu viele Versuche hintereinander. Damit das Konto sicher bleibt, warten Sie bitte { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}. Oder wählen Sie über „Passwort vergessen?“ ein neues Passwort.
log-in-wrong-or-other-way = Diese E-Mail-Adresse und das Passwort passen nicht zusammen, oder Sie melden sich hier auf einem anderen Weg an. Bitte prüfen Sie beides, oder nutzen Sie den Weg, den Ihre Einrichtung Ihnen genannt hat.
