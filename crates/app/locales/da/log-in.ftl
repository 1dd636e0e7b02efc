log-in-title = Log ind
log-in-line = Dejligt at se dig igen. Dine samtaler her er fortrolige.
log-in-email = E-mailadresse
log-in-password = Adgangskode
log-in-forgot = Glemt adgangskoden?
log-in-button = Log ind
log-in-or = eller
log-in-sign-up = Opret en konto
log-in-wrong = E-mailadressen og adgangskoden passer ikke sammen. Tjek dem begge, og prøv igen.
log-in-deactivated = Denne konto er lukket. Vil du bruge den igen? Så kontakt din organisation.
log-in-wait-seconds = Det passede ikke et par gange. Vent { $seconds ->
    [one] et sekund
   *[other] { $seconds } sekunder
}, og prøv så igen.
log-in-wait-minutes = Der har været for mange forsøg i træk. For at passe på kontoen beder vi dig vente { $minutes ->
    [one] et minut
   *[other] { $minutes } minutter
}. Eller vælg en ny adgangskode med »Glemt adgangskoden?«.
log-in-wrong-or-other-way = E-mailadressen og adgangskoden passer ikke sammen, eller også logger du ind her på en anden måde. Tjek dem begge, eller brug den måde, som din organisation har givet dig.
