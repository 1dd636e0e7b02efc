### Resetting two-step log-in for somebody who lost the phone.

resets-title = Anmelden in zwei Schritten zurücksetzen: { $name }
resets-lost = Telefon verloren? Anmelden in zwei Schritten zurücksetzen
resets-own = Ihr Anmelden in zwei Schritten setzt eine andere Person der Anwendungsverwaltung zurück. Gibt es keine, macht es der Servicedesk.
resets-line = Für jemanden, der das Telefon verloren hat und keine Wiederherstellungscodes hat. Vergewissern Sie sich zuerst, wer fragt.
resets-how = Wie haben Sie sich vergewissert, dass es wirklich diese Person ist: { $name }?
resets-in-person = Persönlich
resets-in-person-help = Sie kennen die Person oder haben einen Ausweis gesehen.
resets-telephone = Am Telefon, mit Fragen
resets-telephone-help = Sie haben eine Nummer angerufen, die Sie schon hatten, und gefragt, was nur diese Person wissen kann.
resets-video = Im Videogespräch
resets-video-help = Sie haben die Person gesehen und erkannt.
resets-other = Auf andere Weise
resets-other-help = Bitte schreiben Sie unten, wie.
resets-how-missing = Bitte wählen Sie, wie Sie sich vergewissert haben.
resets-note = Notiz
resets-note-help = Zum Beispiel, was Sie gefragt haben, aber nie die Antworten. Die Person darf das lesen.
resets-note-missing = Bitte schreiben Sie auf, wie Sie sich vergewissert haben.
resets-what = Was dann geschieht
resets-what-code = Beim Anmelden wird nur noch das Passwort verlangt. Die zwei Schritte lassen sich neu einrichten.
resets-what-out = Die Person wird überall abgemeldet, auch in der App. Kein Gerät bleibt gemerkt.
resets-what-told = Die Person erfährt es per E-Mail. Das Zurücksetzen wird mit Ihrem Namen festgehalten.
resets-button = Zurücksetzen
resets-nothing = Es gibt nichts zurückzusetzen
resets-nothing-line = Für dieses Konto ist das Anmelden in zwei Schritten nicht eingerichtet, oder das Konto ist nicht offen.
resets-sms = { $platform }: Das Anmelden in zwei Schritten wurde für Ihr Konto zurückgesetzt. Sie haben nicht darum gebeten? Dann rufen Sie sofort Ihre Einrichtung an.
