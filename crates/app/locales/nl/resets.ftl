### Resetting two-step log-in for somebody who lost the phone.

resets-title = Inloggen in twee stappen resetten: { $name }
resets-lost = Telefoon kwijt? Inloggen in twee stappen resetten
resets-own = Een andere applicatiebeheerder kan uw inloggen in twee stappen resetten. Is die er niet, dan doet de servicedesk het.
resets-line = Voor iemand die de telefoon kwijt is en geen herstelcodes heeft. Ga eerst na wie het vraagt.
resets-how = Hoe weet u zeker dat dit de juiste persoon is: { $name }?
resets-in-person = Persoonlijk
resets-in-person-help = U kent de persoon, of u hebt een identiteitsbewijs gezien.
resets-telephone = Telefonisch, met vragen
resets-telephone-help = U belde een nummer dat u al had, en vroeg wat alleen deze persoon kan weten.
resets-video = In een videogesprek
resets-video-help = U zag en herkende de persoon.
resets-other = Op een andere manier
resets-other-help = Schrijf hieronder hoe.
resets-how-missing = Kies hoe u bent nagegaan wie het vraagt.
resets-note = Notitie
resets-note-help = Bijvoorbeeld wat u vroeg, maar nooit de antwoorden. De persoon mag dit lezen.
resets-note-missing = Schrijf op hoe u bent nagegaan wie het vraagt.
resets-what = Wat er dan gebeurt
resets-what-code = Bij het inloggen is alleen het wachtwoord nodig. Inloggen in twee stappen kan opnieuw worden ingesteld.
resets-what-out = De persoon wordt overal uitgelogd, ook in de app. Geen enkel apparaat wordt nog onthouden.
resets-what-told = De persoon krijgt hierover een e-mail. De reset wordt met uw naam vastgelegd.
resets-button = Resetten
resets-nothing = Er is niets te resetten
resets-nothing-line = Voor dit account is inloggen in twee stappen niet ingesteld, of het account is niet open.
resets-sms = { $platform }: inloggen in twee stappen is voor uw account gereset. Hebt u daar niet om gevraagd? Bel dan meteen uw organisatie.
