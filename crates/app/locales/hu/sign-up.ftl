### Saját fiók létrehozása, ahol a platform engedi.

sign-up-title = Fiók létrehozása
sign-up-line = Küldünk Önnek egy levelet egy linkkel. Ezzel jelszót választ, és már bent is van.
sign-up-button = Fiókom létrehozása
sign-up-done-title = Nézze meg a leveleit
sign-up-done-line = Levél indult erre a címre: { $email }. Ebben leírjuk, hogyan tovább.
