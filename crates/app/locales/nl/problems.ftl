problems-home = Naar de startpagina
problems-log-in = Naar inloggen
problems-not-found-title = Deze pagina is er niet
problems-not-found-line = Misschien is de pagina verplaatst, of staat er een typefout in het adres.
problems-forbidden-title = Deze pagina hoort niet bij uw account
problems-forbidden-line = Hebt u de pagina nodig voor uw werk? Vraag het dan aan uw organisatie.
problems-too-many-title = Een ogenblik, alstublieft
problems-too-many-line = Dit is heel vaak achter elkaar gevraagd. Probeer het over { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
} opnieuw.
problems-expired-title = Deze link werkt niet meer
problems-expired-line = Een link werkt één keer en niet voor altijd, en een nieuwere e-mail vervangt een oudere. Hebt u al een wachtwoord gekozen? Log dan gewoon in. Vraag anders een nieuwe link aan.
problems-expired-action = Naar inloggen
problems-unreadable-title = Er ontbrak iets
problems-unreadable-line = We konden niet lezen wat er werd verstuurd. Ga terug, laad de pagina opnieuw en probeer het nog eens.
problems-bug-title = Er ging iets mis aan onze kant
problems-bug-line = U kunt er niets aan doen. Probeer het zo meteen nog eens. Gebeurt het weer? Geef dan dit nummer door aan uw organisatie:
problems-reference = Nummer: { $reference }
problems-host-title = Op dit adres is niets te vinden
problems-host-line = Kijk het adres na in uw welkomstmail. Elke organisatie heeft een eigen adres.
problems-host-demo = Dit is een demo. De platforms vindt u hier:
