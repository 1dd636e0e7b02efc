### How each group logs in: what an application manager sets, and the look ahead.

log-in-rules-title = Anmelden und zwei Schritte
log-in-rules-line = So meldet sich jede Gruppe hier an.
log-in-rules-friends = Vertrauenspersonen
log-in-rules-password = E-Mail und Passwort
log-in-rules-remember = Gemerkte Geräte
log-in-rules-own-choice = Jede Person wählt selbst: jedes Mal, 12 Stunden, 3 Tage oder 1 Woche
log-in-rules-on = Ein
log-in-rules-off = Aus
log-in-rules-optional = Freiwillig
log-in-rules-required = Pflicht
log-in-rules-off-help = Niemand wird nach einem Code gefragt.
log-in-rules-optional-help = Wer möchte, richtet es ein.
log-in-rules-required-help = Alle richten es gleich nach dem Anmelden ein. Erst danach ist der Rest offen.
log-in-rules-remember-help = So lange ist auf einem Gerät kein Code nötig. Eine kürzere Zeit gilt sofort.
log-in-rules-password-off-help = Niemand aus dieser Gruppe kann sich dann noch mit einem Passwort anmelden.
log-in-rules-no-other-way = E-Mail und Passwort lassen sich hier nicht ausschalten: Diese Gruppe hat noch keinen anderen Weg, sich anzumelden, etwa Single Sign-on.
log-in-rules-start = Ab welchem Tag?
log-in-rules-start-help = Wenn Sie einen Tag wählen, können sich alle vorbereiten. Ohne Tag gilt es, sobald Sie speichern, auch für alle, die hier gerade arbeiten.
log-in-rules-start-odd = Bitte wählen Sie einen Tag ab morgen, innerhalb eines Jahres.
log-in-rules-look = Ansehen, was sich ändert
log-in-rules-change-line = Wählen Sie und sehen Sie dann zuerst, wen es betrifft. Vorher wird nichts gespeichert.
log-in-rules-change = { $what }: { $after } (vorher: { $before })
log-in-rules-from-day = Ab { $date }
log-in-rules-at-once = Sobald Sie speichern
log-in-rules-cancel = Diese Änderung zurücknehmen
log-in-rules-cancelled = Zurückgenommen { $when } von { $name }
log-in-rules-cancelled-now = Die Änderung ist zurückgenommen. Alles bleibt, wie es ist.
log-in-rules-planned-now = Die Änderung ist geplant. Sie gilt ab diesem Tag von selbst.
log-in-rules-gone = Diese Änderung gilt schon oder wurde bereits zurückgenommen.
log-in-rules-desk = Servicedesk
log-in-rules-history = Was geändert wurde
log-in-rules-why = Warum
log-in-rules-dry-title = Was sich ändert
log-in-rules-dry-line = Es ist noch nichts gespeichert. So steht es jetzt.
log-in-rules-moved = Während Sie gelesen haben, hat sich etwas geändert. Bitte sehen Sie noch einmal hin und speichern Sie dann.
log-in-rules-whom = Wen es betrifft
log-in-rules-locked-out = Können sich nicht mehr anmelden
log-in-rules-code = Werden nach einem Code gefragt
log-in-rules-set-up = Haben die zwei Schritte noch nicht eingerichtet und tun das zuerst
log-in-rules-exempt = Sind vorerst befreit
log-in-rules-nothing = Melden sich ohne Code an
log-in-rules-people = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
log-in-rules-names = Namen zeigen
log-in-rules-mails = { $count ->
    [one] 1 Person bekommt dazu eine E-Mail, wenn Sie speichern, und sieht es auf der ersten Seite.
   *[other] { $count } Personen bekommen dazu eine E-Mail, wenn Sie speichern, und sehen es auf der ersten Seite.
}
log-in-rules-same = So ist es schon, es ändert sich also nichts.
log-in-rules-planned-already = Für diese Gruppe ist schon eine Änderung geplant. Nehmen Sie diese zuerst zurück, dann können Sie etwas anderes ändern.
log-in-rules-last-manager = Dann könnte sich niemand aus der Anwendungsverwaltung mehr anmelden. Jemand muss das rückgängig machen können.
log-in-rules-reason = Warum?
log-in-rules-reason-help = Eine Zeile genügt. Sie steht in der Liste der Änderungen.
log-in-rules-reason-missing = Bitte schreiben Sie in wenigen Worten, warum.
log-in-rules-comes = Ab { $day } melden Sie sich in zwei Schritten an.
log-in-rules-comes-line = Richten Sie es jetzt ein, dann ist es erledigt. Es dauert etwa zwei Minuten.
log-in-rules-weaker = Damit wird das Anmelden weniger sicher. Deshalb fragen wir noch einmal nach, ob Sie es sind. Die anderen Personen in der Anwendungsverwaltung bekommen dazu eine E-Mail.
log-in-rules-mail-subject = Das Anmelden bei { $platform } wird weniger sicher
log-in-rules-mail-line = { $name } hat geändert, wie man sich bei { $platform } anmeldet. Das Anmelden wird dadurch weniger sicher. Es geht um diese Gruppe: { $group }.
log-in-rules-mail-cancelled = { $name } hat bei { $platform } eine Änderung zurückgenommen, die das Anmelden sicherer machen sollte. Es geht um diese Gruppe: { $group }. Das passiert nun nicht:
log-in-rules-mail-disagree = Ist das richtig so? Dann ist alles in Ordnung. Wenn nicht, sprechen Sie es gleich an: Es lässt sich rückgängig machen.
