### The access log: who did what, and when.

audit-when = Wanneer
audit-who = Wie
audit-what = Wat
audit-linden = Linden
audit-account-made = Account gemaakt
audit-account-changed = Gegevens gewijzigd
audit-account-deactivated = Account gesloten
audit-account-reactivated = Account weer geopend
audit-welcomed-again = Welkomstmail opnieuw gestuurd
audit-welcomed = Eerste wachtwoord gekozen
audit-logged-in = Ingelogd
audit-password-changed = Wachtwoord gewijzigd
audit-password-reset = Nieuw wachtwoord gekozen met een link uit een e-mail
audit-log-in-locked = Inloggen gepauzeerd na verkeerde wachtwoorden
audit-related = Behandelaar gekoppeld
audit-relation-ended = Koppeling beëindigd
audit-roles-changed = Rollen gewijzigd
audit-viewed = Gegevens bekeken
audit-call-started = Gesprek gestart
audit-call-ended = Gesprek beëindigd
audit-asked-to-come = Per e-mail gevraagd om te komen
audit-friend-invited = Nodigde een naaste uit
audit-friend-joined = Logde voor het eerst in als naaste
audit-friend-ended = Stopte met een naaste
