### How each group logs in: what an application manager sets, and the look ahead.

log-in-rules-title = Login og to trin
log-in-rules-line = Sådan logger hver gruppe ind her.
log-in-rules-friends = Pårørende
log-in-rules-password = E-mail og adgangskode
log-in-rules-remember = Huskede enheder
log-in-rules-own-choice = Alle vælger selv: hver gang, 12 timer, 3 dage eller 1 uge
log-in-rules-on = Til
log-in-rules-off = Fra
log-in-rules-optional = Valgfrit
log-in-rules-required = Påkrævet
log-in-rules-off-help = Ingen bliver bedt om en kode.
log-in-rules-optional-help = De, der vil, kan sætte det op.
log-in-rules-required-help = Alle sætter det op lige efter login. Først derefter er der adgang til resten.
log-in-rules-remember-help = I den tid skal der ikke bruges en kode på enheden. En kortere tid gælder med det samme.
log-in-rules-password-off-help = Ingen i gruppen kan længere logge ind med adgangskode.
log-in-rules-no-other-way = E-mail og adgangskode kan ikke slås fra her: Gruppen har endnu ingen anden måde at logge ind på, for eksempel single sign-on.
log-in-rules-start = Fra hvilken dag?
log-in-rules-start-help = Vælger du en dag, kan alle nå at gøre sig klar. Ellers gælder det, så snart du gemmer, også for dem, der arbejder her lige nu.
log-in-rules-start-odd = Vælg en dag fra i morgen og højst et år frem.
log-in-rules-look = Se, hvad der ændres
log-in-rules-change-line = Vælg, og se så først, hvem det berører. Før det bliver der ikke gemt noget.
log-in-rules-change = { $what }: { $after } (før: { $before })
log-in-rules-from-day = Fra { $date }
log-in-rules-at-once = Så snart du gemmer
log-in-rules-cancel = Annuller ændringen
log-in-rules-cancelled = Annulleret { $when } af { $name }
log-in-rules-cancelled-now = Ændringen er annulleret. Alt bliver, som det er.
log-in-rules-planned-now = Ændringen er planlagt. Den træder i kraft af sig selv den dag.
log-in-rules-gone = Ændringen er allerede trådt i kraft, eller den er annulleret.
log-in-rules-desk = Servicedesk
log-in-rules-history = Hvad der er ændret
log-in-rules-why = Hvorfor
log-in-rules-dry-title = Hvad der ændres
log-in-rules-dry-line = Intet er gemt endnu. Sådan ser det ud lige nu.
log-in-rules-moved = Noget ændrede sig, mens du læste. Se en gang til, og gem så.
log-in-rules-whom = Hvem det berører
log-in-rules-locked-out = Kan ikke længere logge ind
log-in-rules-code = Bliver bedt om en kode
log-in-rules-set-up = Har ikke sat login i to trin op endnu og gør det først
log-in-rules-exempt = Er fritaget indtil videre
log-in-rules-nothing = Logger ind uden kode
log-in-rules-people = { $count ->
    [one] 1 person
   *[other] { $count } personer
}
log-in-rules-names = Vis navne
log-in-rules-mails = { $count ->
    [one] 1 person får en mail om det, når du gemmer, og ser det på forsiden.
   *[other] { $count } personer får en mail om det, når du gemmer, og ser det på forsiden.
}
log-in-rules-same = Sådan er det allerede, så intet ændres.
log-in-rules-planned-already = Der er allerede planlagt en ændring for gruppen. Annuller den først, så kan du ændre noget andet.
log-in-rules-last-manager = Så kunne ingen administrator længere logge ind. Nogen skal kunne fortryde det.
log-in-rules-reason = Hvorfor?
log-in-rules-reason-help = En linje er nok. Den står på listen over ændringer.
log-in-rules-reason-missing = Skriv med et par ord hvorfor.
log-in-rules-comes = Fra { $day } skal du logge ind i to trin.
log-in-rules-comes-line = Sæt det op nu, så er det klaret. Det tager cirka to minutter.
log-in-rules-weaker = Det gør login mindre sikkert. Derfor vil vi lige sikre os en gang til, at det er dig. De andre administratorer får en mail om det.
log-in-rules-mail-subject = Login bliver mindre sikkert hos { $platform }
log-in-rules-mail-line = { $name } har ændret, hvordan man logger ind hos { $platform }. Det gør login mindre sikkert for denne gruppe: { $group }.
log-in-rules-mail-cancelled = { $name } har annulleret en ændring hos { $platform }, som skulle gøre login mere sikkert. Det gælder denne gruppe: { $group }. Det her sker ikke:
log-in-rules-mail-disagree = Er det rigtigt? Så er alt, som det skal være. Hvis ikke, så tag det op med det samme: Det kan ændres tilbage.
