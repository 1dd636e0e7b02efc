### Exemptions from two-step, for a month.

exemptions-title = Fritag i en måned
exemptions-line = Indtil { $day } kan denne person logge ind her uden to trin: { $name }. Derefter slutter det af sig selv.
exemptions-reason-help = For eksempel: Den nye telefon er på vej. Andre administratorer kan læse det.
exemptions-give = Fritag personen
exemptions-until = Fritaget indtil { $day }
exemptions-made = Givet af { $name } { $when }
exemptions-end = Stop fritagelsen
exemptions-set-up = Sat op
exemptions-list = Fritaget for login i to trin
exemptions-given-now = Personen er nu fritaget og får en mail om det.
exemptions-ended-now = Fritagelsen er stoppet.
exemptions-oneself = Du kan ikke fritage dig selv. Spørg en anden administrator.
exemptions-already = Personen er allerede fritaget.
exemptions-not-required = Login i to trin er ikke påkrævet for medarbejdere lige nu, så ingen behøver at blive fritaget.
exemptions-yours = Indtil { $day } behøver du ikke logge ind i to trin.
exemptions-yours-line = Derefter skal du bruge det for at logge ind. Du kan sætte det op allerede nu.
