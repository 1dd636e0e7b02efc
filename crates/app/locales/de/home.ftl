### Today, the first page after log-in.

home-morning = Guten Morgen, { $name }
home-afternoon = Guten Tag, { $name }
home-evening = Guten Abend, { $name }
home-your-therapist = Begleitet Sie
home-stay-line = Sie warten auf einen Anruf? Bleiben Sie auf dieser Seite, dann klingelt es hier.
home-no-therapist = Hier finden Sie bald, wer Sie begleitet
home-no-therapist-line = Ihre Einrichtung kümmert sich darum. Sie müssen nichts tun.
home-your-clients = Ihre Klient/-innen
home-all-clients = Alle Klient/-innen
home-newest = Zuletzt hinzugefügt
home-newest-none = Noch niemand.
home-all-in = Alle haben sich angemeldet.
home-all-professionals = Alle Fachkräfte
