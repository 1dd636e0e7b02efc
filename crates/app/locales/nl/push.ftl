### Overgaan terwijl de app dicht is.

push-title = Iemand belt u
push-ask = Uw telefoon kan ook overgaan als de app dicht is.
push-allow = Ook bellen als de app dicht is
push-allowed = Klaar. Gesprekken gaan vanaf nu over op deze telefoon.
push-refused = Uw browser staat het nu niet toe. U kunt meldingen toestaan in de instellingen.
