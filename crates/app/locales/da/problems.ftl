problems-home = Gå til forsiden
problems-log-in = Gå til login
problems-not-found-title = Siden er her ikke
problems-not-found-line = Den er måske flyttet, eller der er en slåfejl i adressen.
problems-forbidden-title = Siden hører ikke til din konto
problems-forbidden-line = Har du brug for den i dit arbejde? Så spørg din organisation.
problems-too-many-title = Et øjeblik
problems-too-many-line = Det er blevet gjort mange gange i træk. Prøv igen om { $minutes ->
    [one] et minut
   *[other] { $minutes } minutter
}.
problems-expired-title = Linket virker ikke længere
problems-expired-line = Et link virker én gang og i en begrænset tid, og en nyere mail erstatter en ældre. Har du allerede valgt en adgangskode? Så log bare ind. Ellers bed om et nyt link.
problems-expired-action = Gå til login
problems-unreadable-title = Der manglede noget
problems-unreadable-line = Vi kunne ikke læse det, der blev sendt. Gå tilbage, genindlæs siden, og prøv igen.
problems-bug-title = Noget gik galt hos os
problems-bug-line = Det er ikke din skyld. Prøv igen om lidt. Hvis det sker igen, så giv din organisation dette nummer:
problems-reference = Nummer: { $reference }
problems-host-title = Der er ikke noget på denne adresse
problems-host-line = Tjek adressen i din velkomstmail. Hver organisation har sin egen adresse.
problems-host-demo = Dette er en demo. Dens platforme er her:
