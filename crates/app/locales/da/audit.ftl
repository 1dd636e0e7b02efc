### The access log: who did what, and when.

audit-when = Hvornår
audit-who = Hvem
audit-what = Hvad
audit-linden = Linden
audit-account-made = Oprettede kontoen
audit-account-changed = Rettede oplysninger
audit-account-deactivated = Lukkede kontoen
audit-account-reactivated = Åbnede kontoen igen
audit-welcomed-again = Sendte velkomstmailen igen
audit-welcomed = Valgte den første adgangskode
audit-logged-in = Loggede ind
audit-password-changed = Skiftede adgangskode
audit-password-reset = Valgte ny adgangskode via et link i en mail
audit-log-in-locked = Satte login på pause efter forkerte adgangskoder
audit-related = Tilknyttede en behandler
audit-relation-ended = Afsluttede en tilknytning
audit-roles-changed = Ændrede rollerne
audit-viewed = Så oplysningerne
audit-call-started = Startede en samtale
audit-call-ended = Samtalen sluttede
audit-asked-to-come = Inviterede til samtale med en mail
audit-friend-invited = Inviterede en pårørende
audit-friend-joined = Loggede ind første gang som pårørende
audit-friend-ended = Afsluttede med en pårørende
