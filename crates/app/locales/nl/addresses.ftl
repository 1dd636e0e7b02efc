### E-mail addresses that were changed: who is told, and what waits for three days.

addresses-told = Opgeslagen. We hebben een bericht gestuurd naar het oude en het nieuwe e-mailadres.
addresses-logged-changed = E-mailadres gewijzigd
addresses-logged-tried = Geprobeerd dit e-mailadres voor een ander account te gebruiken
addresses-mail-old-subject = Uw e-mailadres is gewijzigd
addresses-mail-old-line = { $name } heeft het e-mailadres van uw account bij { $platform } gewijzigd. Onze e-mails gaan nu naar het nieuwe adres.
addresses-mail-old-what = Was dit met u afgesproken? Dan is alles in orde. Log voortaan in met het nieuwe adres.
addresses-mail-disagree = Was dit niet met u afgesproken? Laat het dan meteen uw organisatie weten. Drie dagen lang krijgt niemand per e-mail een link voor een nieuw wachtwoord.
addresses-mail-new-subject = Dit is nu uw e-mailadres
addresses-mail-new-line = { $name } heeft dit e-mailadres ingesteld voor uw account bij { $platform }. Log er voortaan mee in. Uw wachtwoord blijft hetzelfde.
addresses-mail-new-what = Wachtwoord vergeten? Om uw account te beschermen sturen we pas een link voor een nieuw wachtwoord vanaf { $when }.
addresses-mail-waits-subject = Een nieuw wachtwoord kan nog niet
addresses-mail-waits-line = Iemand, waarschijnlijk uzelf, heeft om een nieuw wachtwoord gevraagd voor { $platform }.
addresses-mail-waits-why = Het e-mailadres van dit account is kort geleden gewijzigd. Om het account te beschermen sturen we nog geen link.
addresses-mail-waits-when = Vraag het opnieuw vanaf { $when }. Weet u uw wachtwoord nog? Dan kunt u nu al inloggen.
addresses-mail-waits-ask = Was u het niet? Laat het dan uw organisatie weten.
addresses-reset-waits = U kunt dit nog niet resetten
addresses-reset-waits-line = U hebt het e-mailadres van deze persoon minder dan drie dagen geleden gewijzigd. Om accounts te beschermen kan nu alleen iemand anders resetten. Zelf kunt u dat vanaf { $when }.
