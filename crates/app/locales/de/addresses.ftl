### E-mail addresses that were changed: who is told, and what waits for three days.

addresses-told = Gespeichert. Wir haben an die alte und an die neue E-Mail-Adresse geschrieben.
addresses-logged-changed = E-Mail-Adresse geändert
addresses-logged-tried = Versucht, diese E-Mail-Adresse für ein anderes Konto zu nutzen
addresses-mail-old-subject = Ihre E-Mail-Adresse wurde geändert
addresses-mail-old-line = { $name } hat die E-Mail-Adresse Ihres Kontos bei { $platform } geändert. Unsere E-Mails gehen jetzt an die neue Adresse.
addresses-mail-old-what = War das mit Ihnen abgesprochen? Dann ist alles in Ordnung. Melden Sie sich ab jetzt mit der neuen Adresse an.
addresses-mail-disagree = War das nicht mit Ihnen abgesprochen? Dann geben Sie sofort Ihrer Einrichtung Bescheid. Drei Tage lang bekommt niemand per E-Mail einen Link zu einem neuen Passwort.
addresses-mail-new-subject = Das ist jetzt Ihre E-Mail-Adresse
addresses-mail-new-line = { $name } hat diese E-Mail-Adresse für Ihr Konto bei { $platform } eingetragen. Melden Sie sich ab jetzt damit an. Ihr Passwort bleibt gleich.
addresses-mail-new-what = Passwort vergessen? Damit Ihr Konto sicher bleibt, senden wir einen Link zu einem neuen erst ab diesem Zeitpunkt: { $when }.
addresses-mail-waits-subject = Das neue Passwort muss noch warten
addresses-mail-waits-line = Jemand, wahrscheinlich Sie selbst, hat bei { $platform } ein neues Passwort angefordert.
addresses-mail-waits-why = Die E-Mail-Adresse dieses Kontos wurde vor Kurzem geändert. Damit das Konto sicher bleibt, senden wir noch keinen Link.
addresses-mail-waits-when = Bitte versuchen Sie es ab diesem Zeitpunkt noch einmal: { $when }. Wissen Sie Ihr Passwort noch? Dann können Sie sich schon jetzt anmelden.
addresses-mail-waits-ask = Das waren nicht Sie? Dann geben Sie bitte Ihrer Einrichtung Bescheid.
addresses-reset-waits = Das können Sie noch nicht zurücksetzen
addresses-reset-waits-line = Sie haben die E-Mail-Adresse dieser Person vor weniger als drei Tagen geändert. Damit Konten sicher bleiben, kann jetzt nur jemand anderes die zwei Schritte zurücksetzen. Sie selbst können es ab diesem Zeitpunkt: { $when }.
