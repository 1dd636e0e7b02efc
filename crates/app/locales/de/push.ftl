### Klingeln bei geschlossener App.

push-title = Jemand ruft Sie an
push-missed-title = Sie haben einen Anruf verpasst
push-missed-line = Öffnen Sie die App. Dort sehen Sie, wer angerufen hat.
push-declined-title = Sie haben den Anruf auf einem anderen Gerät abgelehnt
push-ask = Ihr Telefon kann auch klingeln, wenn die App geschlossen ist.
push-allow = Auch bei geschlossener App klingeln
push-allowed = Fertig. Anrufe klingeln ab jetzt auf diesem Telefon.
push-refused = Ihr Browser erlaubt es gerade nicht. Sie können Benachrichtigungen in den Einstellungen erlauben.
push-page = Die App auf diesem Telefon
push-row = Anrufe auf diesem Telefon
push-on = Anrufe klingeln auf diesem Telefon, auch wenn die App geschlossen ist.
push-stop = Nur bei offener App klingeln
push-denied = Benachrichtigungen sind hier blockiert. So können Sie das ändern:
push-step-ios = Öffnen Sie die Einstellungen Ihres iPhones oder iPads, dann „Mitteilungen“, und suchen Sie diese App in der Liste.
push-step-ios-allow = Schalten Sie „Mitteilungen erlauben“ ein und kommen Sie dann auf diese Seite zurück.
push-step-app = Öffnen Sie die Einstellungen Ihres Telefons, dann „Apps“, diese App, „Benachrichtigungen“. Erlauben Sie diese und kommen Sie dann auf diese Seite zurück.
push-step-allow = Stellen Sie Benachrichtigungen auf „Zulassen“ und kommen Sie dann auf diese Seite zurück.
push-reset-title = Anmelden in zwei Schritten wurde zurückgesetzt
push-reset-line = Sie haben nicht darum gebeten? Dann geben Sie sofort Ihrer Einrichtung Bescheid.
push-recovery-title = Jemand möchte das Anmelden in zwei Schritten entfernen
push-recovery-line = Sie waren es nicht? Öffnen Sie die App und stoppen Sie es.
