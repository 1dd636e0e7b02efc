### Professionals as application managers see them.

professionals-line = Iedereen die met dit platform werkt
professionals-add = Medewerker toevoegen
professionals-closed = Gesloten accounts
professionals-new-title = Een nieuwe medewerker
professionals-new-line = De medewerker krijgt een e-mail met een link om een wachtwoord te kiezen.
professionals-roles = Wat doet deze persoon?
professionals-roles-missing = Kies er ten minste één.
professionals-last-manager = Iemand moet dit platform beheren: maak eerst iemand anders applicatiebeheerder. Die persoon moet één keer hebben ingelogd.
professionals-help-therapist = Ziet de eigen cliënten en belt met hen
professionals-help-secretary = Voegt cliënten toe en houdt namen en adressen bij
professionals-help-application-manager = Beheert dit platform en de medewerkers
professionals-help-author = Maakt modules, dagboeken en vragenlijsten
professionals-mail-roles-subject = Uw rollen zijn gewijzigd
professionals-mail-roles-line = { $name } heeft gewijzigd wat u kunt doen bij { $platform }.
professionals-mail-roles-now = Uw rollen zijn nu: { $roles }.
professionals-mail-roles-ask = Had u dit niet verwacht? Vraag het dan meteen na bij een applicatiebeheerder.
professionals-mail-given-subject = Iemand heeft nieuwe rollen gekregen bij { $platform }
professionals-mail-given-line = { $by } heeft iemand nieuwe rollen gegeven bij { $platform }.
professionals-mail-given-who = Het gaat om { $name }. Nieuwe rollen: { $roles }.
