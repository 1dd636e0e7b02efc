### Today, the first page after log-in.

home-morning = Jó napot, { $name }!
home-afternoon = Jó napot, { $name }!
home-evening = Jó estét, { $name }!
home-your-therapist = Az Ön terapeutája
home-stay-line = Hívást vár? Maradjon ezen az oldalon: itt fog csengeni.
home-no-therapist = Itt találja majd a terapeutáját
home-no-therapist-line = Az intézménye gondoskodik róla. Önnek nincs teendője.
home-your-clients = Az Ön kliensei
home-all-clients = Minden kliens
home-newest = Nemrég felvéve
home-newest-none = Még senki.
home-all-in = Már mindenki belépett.
home-all-professionals = Minden munkatárs
