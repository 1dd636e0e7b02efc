### Clients as professionals see them.

clients-all-line = Alle, der har en konto her som klient
clients-own-line = De mennesker, du hjælper
clients-own-count = Du hjælper { $people ->
    [one] 1 person
   *[other] { $people } personer
}, { $online ->
    [0] ingen er online nu
   *[other] { $online } er online nu
}
clients-closed-line = Konti, der er lukket
clients-add = Tilføj en klient
clients-find = Navn, e-mail eller klientnummer
clients-none-found = Ingen fundet
clients-none-found-line = Prøv begyndelsen af et for- eller efternavn eller klientnummeret.
clients-show-all = Vis alle
clients-none = Her kommer dine klienter til at stå
clients-none-line = Du ser, hvem der er online, og kan starte en samtale med et tryk.
clients-show-closed = Vis lukkede konti
clients-show-open = Tilbage til alle klienter
clients-online = Online nu
clients-last-here = Sidst her: { $when }
clients-welcomed = Velkomstmail sendt { $when }
clients-made = Konto oprettet { $when }
clients-not-yet = Ikke logget ind endnu
clients-closed = Lukket
clients-send-again = Send igen
clients-call = Ring op
clients-ask = Inviter til samtale
clients-new-title = En ny klient
clients-new-line = Klienten får en mail med et link til at vælge en adgangskode.
clients-new-button = Tilføj og inviter
clients-cancel = Annuller
clients-therapist = Behandler
clients-therapist-help = Denne person kan se klienten og ringe op fra begyndelsen.
clients-therapist-choose = Vælg en behandler
clients-therapist-missing = Vælg klientens behandler.
clients-details = Oplysninger
clients-edit = Ret
clients-edit-title = Ret oplysninger om { $name }
clients-since = Konto siden
clients-therapists = Behandlere
clients-no-therapist = Ingen endnu. Uden en behandler kan ingen ringe til klienten.
clients-you = Dig
clients-end-relation = Afslut
clients-relate-more = Tilknyt en behandler mere
clients-relate = Tilknyt
clients-account = Konto
clients-access-log = Hvem der har set klientens oplysninger
clients-access-log-line = Alt, hvad der er sket med kontoen, det nyeste først. Klienten kan også læse det.
