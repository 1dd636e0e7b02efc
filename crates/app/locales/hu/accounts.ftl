### The details of a person, wherever they are typed or shown.

accounts-first-name = Keresztnév
accounts-last-name = Vezetéknév
accounts-email = E-mail-cím
accounts-phone = Telefonszám
accounts-birth-date = Születési dátum
accounts-client-number = Kliensszám
accounts-language-help = Az oldalak és a levelek ezen a nyelven jelennek meg.
accounts-first-name-missing = Kérjük, írja be a keresztnevet.
accounts-last-name-missing = Kérjük, írja be a vezetéknevet.
accounts-email-odd = Ez még nem úgy néz ki, mint egy e-mail-cím. Egy cím például ilyen: nev@pelda.hu.
accounts-email-taken = Ezzel az e-mail-címmel már van itt fiók.
accounts-email-too-often = Túl sok megadott címhez tartozik már itt fiók. Kérjük, próbálja újra egy óra múlva.
accounts-phone-odd = A telefonszám 5–16 számjegyből áll, például 06 1 234 5678.
accounts-birth-date-odd = Kérjük, ellenőrizze a dátumot: múltbeli napnak kell lennie.
accounts-too-long = Ez kicsit hosszú. Kérjük, legfeljebb { $most } karaktert használjon.
accounts-save = Mentés
accounts-deactivate = A fiók lezárása
accounts-deactivate-line = Az illetőt azonnal kijelentkeztetjük, és többé nem tud belépni. Semmi sem törlődik, a fiók újra megnyitható.
accounts-closed-line = Ez a fiók le van zárva: senki sem tud vele belépni.
accounts-reactivate = A fiók újbóli megnyitása
