### Overgaan terwijl de app dicht is.

push-title = Iemand belt u
push-ask = Uw telefoon kan ook overgaan als de app dicht is.
push-allow = Ook bellen als de app dicht is
push-allowed = Klaar. Gesprekken gaan vanaf nu over op deze telefoon.
push-refused = Uw browser staat het nu niet toe. U kunt meldingen toestaan in de instellingen.
push-reset-title = Inloggen in twee stappen is gereset
push-reset-line = Hebt u er niet om gevraagd? Bel dan meteen uw organisatie.
push-recovery-title = Inloggen in twee stappen wordt verwijderd
push-recovery-line = Was u het niet? Open de app en stop het.
