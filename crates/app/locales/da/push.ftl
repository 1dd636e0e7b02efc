### Ringning, mens appen er lukket.

push-title = Nogen ringer til dig
push-missed-title = Du har et ubesvaret opkald
push-missed-line = Åbn appen for at se, hvem der ringede.
push-declined-title = Du har afvist opkaldet på en anden enhed
push-ask = Telefonen kan også ringe, når appen er lukket.
push-allow = Ring, når appen er lukket
push-allowed = Klar. Opkald ringer på denne telefon fra nu af.
push-refused = Din browser tillader det ikke lige nu. Du kan tillade notifikationer i indstillingerne.
push-page = Appen på denne telefon
push-row = Opkald på denne telefon
push-on = Opkald ringer på denne telefon, også når appen er lukket.
push-stop = Ring kun, når appen er åben
push-denied = Notifikationer er blokeret her. Sådan tillader du dem:
push-step-ios = Åbn indstillingerne på din iPhone eller iPad, derefter »Notifikationer«, og find appen på listen.
push-step-ios-allow = Slå »Tillad notifikationer« til, og kom så tilbage til denne side.
push-step-app = Åbn telefonens indstillinger, derefter »Apps«, denne app, »Notifikationer«. Tillad dem, og kom så tilbage til denne side.
push-step-allow = Sæt notifikationer til »Tillad«, og kom så tilbage til denne side.
push-reset-title = Login i to trin er nulstillet
push-reset-line = Har du ikke bedt om det? Så sig det til din organisation med det samme.
push-recovery-title = Nogen vil fjerne login i to trin
push-recovery-line = Var det ikke dig? Åbn appen, og stop det.
