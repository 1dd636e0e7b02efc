### Resetting two-step log-in for somebody who lost the phone.

resets-title = { $name }: kétlépéses belépés alaphelyzetbe állítása
resets-lost = Elveszett a telefon? Kétlépéses belépés alaphelyzetbe állítása
resets-own = Az Ön kétlépéses belépését egy másik alkalmazáskezelő állítja alaphelyzetbe. Ha nincs másik, az ügyfélszolgálat segít.
resets-line = Annak, aki elvesztette a telefonját, és nincs helyreállító kódja. Előbb győződjön meg róla, ki kéri.
resets-how = Hogyan győződött meg róla, hogy tényleg ez a személy kéri: { $name }?
resets-in-person = Személyesen
resets-in-person-help = Ismeri a személyt, vagy látta az igazolványát.
resets-telephone = Telefonon, kérdésekkel
resets-telephone-help = Olyan számot hívott, amely már megvolt, és olyat kérdezett, amit csak ő tudhat.
resets-video = Videóhívásban
resets-video-help = Látta és felismerte a személyt.
resets-other = Más módon
resets-other-help = Kérjük, írja le alább, hogyan.
resets-how-missing = Kérjük, válassza ki, hogyan győződött meg róla.
resets-note = Megjegyzés
resets-note-help = Például, hogy mit kérdezett, de a válaszokat soha. Ezt a személy elolvashatja.
resets-note-missing = Kérjük, írja le, hogyan győződött meg róla.
resets-what = Mi történik ezután
resets-what-code = Belépéskor csak a jelszó kell, és a kétlépéses belépés újra beállítható.
resets-what-out = A személyt mindenhol kijelentkeztetjük, az alkalmazásban is. Egyetlen eszközt sem jegyzünk meg tovább.
resets-what-told = A személyt levélben értesítjük. A műveletet az Ön nevével feljegyezzük.
resets-button = Alaphelyzetbe állítás
resets-nothing = Nincs mit alaphelyzetbe állítani
resets-nothing-line = Ennél a fióknál nincs beállítva a kétlépéses belépés, vagy a fiók nincs nyitva.
resets-sms = { $platform }: a fiókja kétlépéses belépését alaphelyzetbe állították. Nem Ön kérte? Szóljon azonnal az intézményének.
