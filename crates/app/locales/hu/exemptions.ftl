### Exemptions from two-step, for a month.

exemptions-title = Mentesség egy hónapra
exemptions-line = Eddig a napig ({ $day }) ez a személy kétlépcsős belépés nélkül is beléphet: { $name }. Utána a mentesség magától véget ér.
exemptions-reason-help = Például: úton van az új telefon. A többi alkalmazáskezelő is elolvashatja.
exemptions-give = Mentesség megadása
exemptions-until = Mentesség eddig: { $day }
exemptions-made = Megadta: { $name }, { $when }
exemptions-end = A mentesség megszüntetése
exemptions-set-up = Beállítva
exemptions-list = Mentesség a kétlépcsős belépés alól
exemptions-given-now = Ez a személy mentességet kapott, és levelet küldünk neki róla.
exemptions-ended-now = A mentesség megszűnt.
exemptions-oneself = Saját magának nem adhat mentességet. Kérjen meg egy másik alkalmazáskezelőt.
exemptions-already = Ennek a személynek már van mentessége.
exemptions-not-required = A munkatársaknak most nem kötelező a kétlépcsős belépés, ezért nem kell mentesség.
exemptions-yours = Eddig a napig kétlépcsős belépés nélkül is beléphet: { $day }
exemptions-yours-line = Utána belépéskor ismét kelleni fog. Már most is beállíthatja.
