### The access log: who did what, and when.

audit-when = Mikor
audit-who = Ki
audit-what = Mi történt
audit-linden = Linden
audit-account-made = Létrehozta a fiókot
audit-account-changed = Módosította az adatokat
audit-account-deactivated = Lezárta a fiókot
audit-account-reactivated = Újra megnyitotta a fiókot
audit-welcomed-again = Újraküldte az üdvözlő levelet
audit-welcomed = Kiválasztotta az első jelszót
audit-logged-in = Belépett
audit-password-changed = Megváltoztatta a jelszót
audit-password-reset = Új jelszót választott levélben kapott linkkel
audit-log-in-locked = A belépés szünetelt hibás jelszavak után
audit-related = Terapeutát rendelt hozzá
audit-relation-ended = Megszüntetett egy hozzárendelést
audit-roles-changed = Módosította a szerepköröket
audit-viewed = Megnézte az adatokat
audit-call-started = Hívást indított
audit-call-ended = A hívás véget ért
audit-asked-to-come = Levélben meghívta beszélgetésre
audit-friend-invited = Meghívott egy barátot
audit-friend-joined = Először lépett be barátként
audit-friend-ended = Lezárta egy baráttal
