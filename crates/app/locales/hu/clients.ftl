### Clients as professionals see them.

clients-all-line = Mindenki, akinek kliensként fiókja van itt
clients-own-line = Akiket Ön kísér
clients-own-count = Ön { $people } embert kísér, { $online ->
    [0] most senki sincs itt
   *[other] közülük { $online } most itt van
}
clients-closed-line = Lezárt fiókok
clients-add = Kliens felvétele
clients-find = Név, e-mail vagy szám
clients-none-found = Nincs találat
clients-none-found-line = Próbálja egy kereszt- vagy vezetéknév elejével, vagy a kliensszámmal.
clients-show-all = Mindenki megjelenítése
clients-none = Itt lesznek a kliensei
clients-none-line = Látja, ki van éppen itt, és egyetlen gombnyomással hívást indíthat.
clients-show-closed = Lezárt fiókok megjelenítése
clients-show-open = Vissza az összes klienshez
clients-online = Most itt van
clients-last-here = Utoljára itt: { $when }
clients-welcomed = Üdvözlő levél elküldve: { $when }
clients-made = Fiók létrehozva: { $when }
clients-not-yet = Még nem lépett be
clients-closed = Lezárva
clients-send-again = Újraküldés
clients-call = Hívás
clients-ask = Meghívás beszélgetésre
clients-new-title = Új kliens
clients-new-line = A kliens levelet kap egy linkkel, amellyel jelszót választhat.
clients-new-button = Felvétel és meghívás
clients-cancel = Mégse
clients-therapist = Terapeuta
clients-therapist-help = Ez a személy kezdettől láthatja és hívhatja a klienst.
clients-therapist-choose = Válasszon terapeutát
clients-therapist-missing = Kérjük, válassza ki a kliens terapeutáját.
clients-details = Adatok
clients-edit = Módosítás
clients-edit-title = { $name } adatainak módosítása
clients-since = Fiók létrehozva
clients-therapists = Terapeuták
clients-no-therapist = Még senki. Terapeuta nélkül senki sem tudja hívni a klienst.
clients-you = Ön
clients-end-relation = Befejezés
clients-relate-more = További terapeuta hozzárendelése
clients-relate = Hozzárendelés
clients-account = Fiók
clients-access-log = Ki nézte meg a kliens adatait
clients-access-log-line = Minden, ami a fiókkal történt, a legújabb elöl. Ezt a kliens is olvashatja.
