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
