### Clients as professionals see them.

clients-all-line = Iedereen die hier als cliënt een account heeft
clients-own-line = De mensen die u begeleidt
clients-own-count = U begeleidt { $people ->
    [one] 1 persoon
   *[other] { $people } mensen
}, { $online ->
    [0] niemand is nu online
    [one] 1 is nu online
   *[other] { $online } zijn nu online
}
clients-closed-line = Gesloten accounts
clients-add = Cliënt toevoegen
clients-find = Naam, e-mail of cliëntnummer
clients-none-found = Niemand gevonden
clients-none-found-line = Probeer het begin van een voor- of achternaam, of het cliëntnummer.
clients-show-all = Iedereen tonen
clients-none = Hier komen uw cliënten te staan
clients-none-line = U ziet wie er online is en start een gesprek met één druk op de knop.
clients-show-closed = Gesloten accounts tonen
clients-show-open = Terug naar alle cliënten
clients-online = Nu online
clients-last-here = Laatst gezien: { $when }
clients-welcomed = Welkomstmail { $when } verstuurd
clients-made = Account { $when } gemaakt
clients-not-yet = Nog niet ingelogd
clients-closed = Gesloten
clients-send-again = Opnieuw sturen
clients-call = Bellen
clients-ask = Vraag om te komen
clients-new-title = Een nieuwe cliënt
clients-new-line = De cliënt krijgt een e-mail met een link om een wachtwoord te kiezen.
clients-new-button = Toevoegen en uitnodigen
clients-cancel = Annuleren
clients-therapist = Behandelaar
clients-therapist-help = Deze persoon kan de cliënt meteen zien en bellen.
clients-therapist-choose = Kies een behandelaar
clients-therapist-missing = Kies de behandelaar van deze cliënt.
clients-details = Gegevens
clients-edit = Wijzigen
clients-edit-title = Gegevens van { $name } wijzigen
clients-since = Account sinds
clients-therapists = Behandelaren
clients-no-therapist = Nog niemand. Zonder behandelaar kan niemand deze cliënt bellen.
clients-you = U
clients-end-relation = Beëindigen
clients-relate-more = Nog een behandelaar koppelen
clients-relate = Koppelen
clients-account = Account
clients-access-log = Wie de gegevens van deze cliënt heeft bekeken
clients-access-log-line = Alles wat met het account is gedaan, het nieuwste eerst. De cliënt kan dit ook lezen.
