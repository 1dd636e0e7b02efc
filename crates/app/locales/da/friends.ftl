### Pårørende, som en klient inviterer.

friends-title = Pårørende
friends-line = En, der står dig nær, kan også få en konto her. De, der arbejder her, ser kun, hvor mange pårørende du har, aldrig hvem de er.
friends-none = Her kommer dine pårørende til at stå
friends-none-line = Inviter en, du har tillid til, for eksempel din partner eller en fra familien.
friends-invite-title = Inviter en pårørende
friends-email-help = Invitationen bliver sendt til denne adresse og nævner dit fornavn.
friends-invite = Send invitationen
friends-invite-again = Inviter igen
friends-invited = Inviteret
friends-here = Er med
friends-ended = Afsluttet
friends-invited-when = Inviteret { $when }
friends-joined-when = Logget ind første gang { $when }
friends-ended-when = Afsluttet { $when }
friends-end = Afslut
friends-end-line = Personen bliver logget ud med det samme og kan ikke længere være her som din pårørende. Du kan invitere personen igen senere.
friends-oneself = Det er din egen e-mailadresse. Skriv den pårørendes adresse.
friends-already = Du har allerede inviteret en med denne adresse. Du finder personen på listen.
friends-enough = Du har fem pårørende her, og flere kan du ikke have. Vil du invitere en anden? Så tryk først på »Afslut« ved en af dem.
friends-enough-today = Du har sendt ti invitationer i dag. I morgen kan du sende flere.
friends-invited-now = Invitationen er på vej.
friends-here-already = Der blev ikke sendt nogen mail: Personen er her allerede.
friends-ended-now = Afsluttet. Personen er ikke længere din pårørende her.
friends-number = { $friends ->
    [one] 1 pårørende
   *[other] { $friends } pårørende
}
friends-of = Du er her som pårørende til { $name }
friends-of-line = Kun { $name } kan se, at det er dig. De, der arbejder her, ser ingen navne på pårørende.
friends-of-nobody = Her ser du, hvem der har inviteret dig
friends-of-nobody-line = Din konto er ikke tilknyttet nogen her lige nu.
