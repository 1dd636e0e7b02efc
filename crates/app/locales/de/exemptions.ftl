### Exemptions from two-step, for a month.

exemptions-title = Für einen Monat befreien
exemptions-line = Bis { $day } kann sich diese Person hier ohne zwei Schritte anmelden: { $name }. Danach endet es von selbst.
exemptions-reason-help = Zum Beispiel: Das neue Telefon ist unterwegs. Die Anwendungsverwaltung kann es lesen.
exemptions-give = Diese Person befreien
exemptions-until = Befreit bis { $day }
exemptions-made = Gewährt von { $name } { $when }
exemptions-end = Befreiung beenden
exemptions-set-up = Eingerichtet
exemptions-list = Von zwei Schritten befreit
exemptions-given-now = Diese Person ist jetzt befreit und bekommt dazu eine E-Mail.
exemptions-ended-now = Die Befreiung ist beendet.
exemptions-oneself = Sich selbst können Sie nicht befreien. Bitte fragen Sie jemand anderen aus der Anwendungsverwaltung.
exemptions-already = Diese Person ist schon befreit.
exemptions-not-required = Zwei Schritte sind für Fachkräfte gerade nicht Pflicht. Eine Befreiung ist also nicht nötig.
exemptions-yours = Bis { $day } können Sie sich ohne zwei Schritte anmelden.
exemptions-yours-line = Danach brauchen Sie es zum Anmelden. Sie können es jetzt schon einrichten.
