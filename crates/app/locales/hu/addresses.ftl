### E-mail addresses that were changed: who is told, and what waits for three days.

addresses-told = Mentve. Írtunk a régi és az új e-mail-címre is.
addresses-logged-changed = Módosította az e-mail-címet
addresses-logged-tried = Másik fiókhoz szerette volna használni ezt az e-mail-címet
addresses-mail-old-subject = Megváltozott az e-mail-címe
addresses-mail-old-line = { $name } megváltoztatta az Ön fiókjának e-mail-címét itt: { $platform }. Leveleink mostantól az új címre érkeznek.
addresses-mail-old-what = Ön beleegyezett ebbe? Akkor minden rendben. Mostantól az új címmel lépjen be.
addresses-mail-disagree = Nem egyezett bele? Akkor szóljon azonnal az intézményének. Három napig senki sem kap levélben linket új jelszóhoz.
addresses-mail-new-subject = Mostantól ez az Ön e-mail-címe
addresses-mail-new-line = { $name } ezt az e-mail-címet állította be az Ön fiókjához itt: { $platform }. Mostantól ezzel lépjen be. A jelszava nem változik.
addresses-mail-new-what = Elfelejtette a jelszavát? A fiókja védelmében új jelszóhoz csak ettől az időponttól küldünk linket: { $when }.
addresses-mail-waits-subject = Az új jelszóra még várni kell
addresses-mail-waits-line = Valaki, valószínűleg Ön, új jelszót kért itt: { $platform }.
addresses-mail-waits-why = Ennek a fióknak az e-mail-címe nemrég megváltozott. A fiók védelmében még nem küldünk linket.
addresses-mail-waits-when = Kérjük, ettől az időponttól próbálja újra: { $when }. Emlékszik a jelszavára? Akkor már most beléphet.
addresses-mail-waits-ask = Nem Ön volt? Akkor kérjük, szóljon az intézményének.
addresses-reset-waits = Ezt még nem állíthatja alaphelyzetbe
addresses-reset-waits-line = Kevesebb mint három napja Ön változtatta meg ennek a személynek az e-mail-címét. A fiókok védelmében a kétlépcsős belépést most csak valaki más állíthatja alaphelyzetbe. Ön ettől az időponttól teheti meg: { $when }.
