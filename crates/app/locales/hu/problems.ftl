problems-home = A kezdőlapra
problems-log-in = A belépéshez
problems-not-found-title = Ez az oldal nincs itt
problems-not-found-line = Lehet, hogy máshová került, vagy elírás van a címben.
problems-forbidden-title = Ez az oldal nem az Ön fiókjához tartozik
problems-forbidden-line = Ha szüksége van rá a munkájához, kérjük, forduljon az intézményéhez.
problems-too-many-title = Egy kis türelmet kérünk
problems-too-many-line = Ezt túl sokszor kérték egymás után. Kérjük, próbálja újra { $minutes ->
    [one] egy
   *[other] { $minutes }
} perc múlva.
problems-expired-title = Ez a link már nem működik
problems-expired-line = Egy link csak egyszer és korlátozott ideig működik, és az újabb levél a régebbi helyébe lép. Ha már választott jelszót, egyszerűen lépjen be. Ha még nem, kérjen új linket.
problems-expired-action = A belépéshez
problems-unreadable-title = Valami hiányzott
problems-unreadable-line = Nem tudtuk elolvasni, amit a böngésző küldött. Kérjük, lépjen vissza, töltse be újra az oldalt, és próbálja meg ismét.
problems-bug-title = Valami hiba történt nálunk
problems-bug-line = Nem Ön hibázott. Kérjük, próbálja újra egy kicsit később. Ha megint előfordul, adja meg az intézményének ezt a számot:
problems-reference = Szám: { $reference }
problems-host-title = Ezen a címen nincs semmi
problems-host-line = Kérjük, ellenőrizze a címet az üdvözlő levelében. Minden intézménynek saját címe van.
problems-host-demo = Ez egy demó. A hozzá tartozó platformok itt vannak:
