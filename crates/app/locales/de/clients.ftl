### Clients as professionals see them.

clients-all-line = Alle, die hier ein Konto als Klient/-in haben
clients-own-line = Die Menschen, die Sie begleiten
clients-own-count = Sie begleiten { $people ->
    [one] 1 Person
   *[other] { $people } Menschen
}, { $online ->
    [0] gerade ist niemand online
    [one] 1 ist gerade online
   *[other] { $online } sind gerade online
}
clients-closed-line = Geschlossene Konten
clients-add = Klient/-in hinzufügen
clients-find = Name, E-Mail oder Klientennummer
clients-none-found = Niemand gefunden
clients-none-found-line = Versuchen Sie den Anfang eines Vor- oder Nachnamens oder die Klientennummer.
clients-show-all = Alle zeigen
clients-none = Hier stehen bald die Menschen, die Sie begleiten
clients-none-line = Sie sehen, wer online ist, und starten ein Gespräch mit einem Klick.
clients-show-closed = Geschlossene Konten zeigen
clients-show-open = Zurück zu allen offenen Konten
clients-online = Jetzt online
clients-last-here = Zuletzt hier: { $when }
clients-welcomed = Willkommens-E-Mail { $when } gesendet
clients-made = Konto { $when } angelegt
clients-not-yet = Noch nicht angemeldet
clients-closed = Geschlossen
clients-send-again = Noch einmal senden
clients-call = Anrufen
clients-ask = Zum Gespräch bitten
clients-new-title = Klient/-in hinzufügen
clients-new-line = Die Person bekommt eine E-Mail mit einem Link, um ein Passwort zu wählen.
clients-new-button = Hinzufügen und einladen
clients-cancel = Abbrechen
clients-therapist = Therapeut/-in
clients-therapist-help = Diese Fachkraft sieht das Konto von Anfang an und kann anrufen.
clients-therapist-choose = Bitte wählen
clients-therapist-missing = Bitte wählen Sie, wer diese Person begleitet.
clients-details = Angaben
clients-edit = Ändern
clients-edit-title = Angaben von { $name } ändern
clients-since = Konto seit
clients-therapists = Therapeut/-innen
clients-no-therapist = Noch niemand. Solange niemand zugeordnet ist, kann diese Person nicht angerufen werden.
clients-you = Sie
clients-end-relation = Beenden
clients-relate-more = Noch jemanden zuordnen
clients-relate = Zuordnen
clients-account = Konto
clients-access-log = Wer diese Daten angesehen hat
clients-access-log-line = Alles, was mit dem Konto geschehen ist, das Neueste zuerst. Auch die Person selbst kann das lesen.
