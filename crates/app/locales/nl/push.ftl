### Overgaan terwijl de app dicht is.

push-title = Iemand belt u
push-missed-title = U hebt een oproep gemist
push-missed-line = Open de app om te zien wie er belde.
push-declined-title = U hebt het gesprek op een ander apparaat geweigerd
push-ask = Uw telefoon kan ook overgaan als de app dicht is.
push-allow = Ook bellen als de app dicht is
push-allowed = Klaar. Gesprekken gaan vanaf nu over op deze telefoon.
push-refused = Uw browser staat het nu niet toe. U kunt meldingen toestaan in de instellingen.
push-page = De app op deze telefoon
push-row = Gesprekken op deze telefoon
push-on = Gesprekken gaan over op deze telefoon, ook als de app dicht is.
push-stop = Niet bellen als de app dicht is
push-denied = Meldingen zijn hier geblokkeerd. Zo staat u ze toe:
push-step-ios = Open de instellingen van uw iPhone of iPad, dan ‘Meldingen’, en zoek deze app in de lijst.
push-step-ios-allow = Zet ‘Sta meldingen toe’ aan en kom dan terug naar deze pagina.
push-step-app = Open de instellingen van uw telefoon, dan ‘Apps’, deze app, ‘Meldingen’. Sta ze toe en kom dan terug naar deze pagina.
push-step-allow = Zet meldingen op ‘Toestaan’ en kom dan terug naar deze pagina.
push-reset-title = Inloggen in twee stappen is gereset
push-reset-line = Hebt u er niet om gevraagd? Laat het dan meteen uw organisatie weten.
push-recovery-title = Iemand wil inloggen in twee stappen verwijderen
push-recovery-line = Was u het niet? Open de app en stop het.
