### Exemptions from two-step, for a month.

exemptions-title = Einen Monat ausnehmen
exemptions-line = Bis { $day } kann sich diese Person hier ohne zwei Schritte anmelden: { $name }. Danach endet es von selbst.
exemptions-reason-help = Zum Beispiel: Das neue Telefon ist unterwegs. Die Anwendungsverwaltung kann es lesen.
exemptions-give = Diese Person ausnehmen
exemptions-until = Ausgenommen bis { $day }
exemptions-made = Gewährt von { $name } { $when }
exemptions-end = Ausnahme beenden
exemptions-set-up = Eingerichtet
exemptions-list = Von zwei Schritten ausgenommen
exemptions-given-now = Diese Person ist jetzt ausgenommen und bekommt dazu eine E-Mail.
exemptions-ended-now = Die Ausnahme ist beendet.
exemptions-oneself = Sich selbst können Sie nicht ausnehmen. Bitte fragen Sie jemand anderen aus der Anwendungsverwaltung.
exemptions-already = Diese Person ist schon ausgenommen.
exemptions-not-required = Zwei Schritte sind für Fachkräfte gerade nicht Pflicht. Eine Ausnahme ist also nicht nötig.
exemptions-yours = Bis { $day } brauchen Sie keine zwei Schritte zum Anmelden.
exemptions-yours-line = Danach brauchen Sie es zum Anmelden. Sie können es jetzt schon einrichten.
