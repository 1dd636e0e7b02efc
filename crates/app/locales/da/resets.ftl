### Resetting two-step log-in for somebody who lost the phone.

resets-title = Nulstil login i to trin: { $name }
resets-lost = Telefonen væk? Nulstil login i to trin
resets-own = En anden administrator nulstiller dit login i to trin. Er der ingen, gør servicedesken det.
resets-line = Til en, der har mistet telefonen og ikke har gendannelseskoder. Find først ud af, hvem der spørger.
resets-how = Hvordan ved du, at det er { $name }?
resets-in-person = Personligt
resets-in-person-help = Du kender personen, eller du har set legitimation.
resets-telephone = I telefonen, med spørgsmål
resets-telephone-help = Du ringede til et nummer, du havde i forvejen, og spurgte om noget, som kun personen selv kan vide.
resets-video = I et videoopkald
resets-video-help = Du så og genkendte personen.
resets-other = På en anden måde
resets-other-help = Skriv nedenfor hvordan.
resets-how-missing = Vælg, hvordan du fandt ud af, hvem der spørger.
resets-note = Note
resets-note-help = For eksempel hvad du spurgte om, men aldrig svarene. Personen må læse det.
resets-note-missing = Skriv, hvordan du fandt ud af, hvem der spørger.
resets-what = Det sker der så
resets-what-code = Når personen logger ind, skal der kun bruges adgangskode. De to trin kan sættes op igen.
resets-what-out = Personen bliver logget ud overalt, også i appen. Ingen enhed bliver husket længere.
resets-what-told = Personen får besked på mail. Nulstillingen bliver skrevet ned med dit navn.
resets-button = Nulstil
resets-nothing = Der er ikke noget at nulstille
resets-nothing-line = Login i to trin er ikke sat op for denne konto, eller kontoen er ikke åben.
resets-sms = { $platform }: Login i to trin er nulstillet for din konto. Har du ikke bedt om det? Så sig det til din organisation med det samme.
