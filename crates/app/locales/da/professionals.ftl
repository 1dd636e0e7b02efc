### Professionals as application managers see them.

professionals-line = Alle, der arbejder med denne platform
professionals-add = Tilføj en medarbejder
professionals-closed = Lukkede konti
professionals-new-title = En ny medarbejder
professionals-new-line = Medarbejderen får en mail med et link til at vælge en adgangskode.
professionals-roles = Hvad laver denne person?
professionals-roles-missing = Vælg mindst én.
professionals-last-manager = Nogen skal passe platformen: Gør først en anden til administrator. Den person skal have logget ind mindst én gang.
professionals-help-therapist = Ser sine egne klienter og ringer til dem
professionals-help-secretary = Tilføjer klienter og holder navne og adresser ved lige
professionals-help-application-manager = Passer platformen og medarbejderne
professionals-help-author = Laver moduler, dagbøger og spørgeskemaer
professionals-mail-roles-subject = Dine roller er ændret
professionals-mail-roles-line = { $name } har ændret, hvad du kan gøre hos { $platform }.
professionals-mail-roles-now = Dine roller er nu: { $roles }.
professionals-mail-roles-ask = Havde du ikke ventet det? Så spørg en administrator med det samme.
professionals-mail-given-subject = Nogen har fået nye roller hos { $platform }
professionals-mail-given-line = { $by } har givet nogen nye roller hos { $platform }.
professionals-mail-given-who = Det gælder { $name }. Nye roller: { $roles }.
