### How each group logs in: what an application manager sets, and the look ahead.

log-in-rules-title = Belépés és kétlépcsős belépés
log-in-rules-line = Így lépnek be itt az egyes csoportok.
log-in-rules-friends = Barátok
log-in-rules-password = E-mail és jelszó
log-in-rules-remember = Milyen gyakran kérünk kódot
log-in-rules-own-choice = Mindenki maga választ: minden alkalommal, 12 óra, 3 nap vagy 1 hét
log-in-rules-on = Bekapcsolva
log-in-rules-off = Kikapcsolva
log-in-rules-optional = Választható
log-in-rules-required = Kötelező
log-in-rules-off-help = Senkitől sem kérünk kódot.
log-in-rules-optional-help = Aki szeretné, beállíthatja.
log-in-rules-required-help = Mindenki rögtön a belépés után beállítja. Csak utána érhető el minden más.
log-in-rules-remember-help = Ennyi ideig nem kell kód az eszközön. A rövidebb idő azonnal érvényes.
log-in-rules-password-off-help = A csoportból senki sem tud többé jelszóval belépni.
log-in-rules-no-other-way = Az e-mailes és jelszavas belépés itt nem kapcsolható ki: ez a csoport még nem tud más módon belépni, például egyszeri bejelentkezéssel (SSO).
log-in-rules-start = Melyik naptól?
log-in-rules-start-help = Ha megad egy napot, mindenki felkészülhet. Nap nélkül a mentéskor azonnal érvényes, azoknak is, akik most itt dolgoznak.
log-in-rules-start-odd = Kérjük, holnapi vagy későbbi, egy éven belüli napot válasszon.
log-in-rules-look = Mi változna?
log-in-rules-change-line = Válasszon, és előbb nézze meg, kit érint. Addig semmit sem mentünk.
log-in-rules-change = { $what }: { $after } (előtte: { $before })
log-in-rules-from-day = Ettől a naptól: { $date }
log-in-rules-at-once = A mentéskor azonnal
log-in-rules-cancel = A változás visszavonása
log-in-rules-cancelled = Visszavonva: { $when }, { $name }
log-in-rules-cancelled-now = A változást visszavontuk. Minden marad, ahogy van.
log-in-rules-planned-now = A változást előjegyeztük. Azon a napon magától érvénybe lép.
log-in-rules-gone = Ez a változás már érvényes, vagy már visszavonták.
log-in-rules-desk = Ügyfélszolgálat
log-in-rules-history = Korábbi változások
log-in-rules-why = Miért
log-in-rules-dry-title = Mi változna
log-in-rules-dry-line = Még semmit sem mentettünk. Most így áll a helyzet.
log-in-rules-moved = Olvasás közben változott valami. Kérjük, nézze meg még egyszer, és utána mentse.
log-in-rules-whom = Kit érint
log-in-rules-locked-out = Nem tudnak többé belépni
log-in-rules-code = Kódot kérünk tőlük
log-in-rules-set-up = Még nincs kétlépcsős belépésük, előbb beállítják
log-in-rules-exempt = Egyelőre mentességük van
log-in-rules-nothing = Kód nélkül lépnek be
log-in-rules-people = { $count ->
    [one] 1 személy
   *[other] { $count } személy
}
log-in-rules-names = Nevek mutatása
log-in-rules-mails = { $count ->
    [one] A mentéskor 1 személy levelet kap erről, és a kezdőoldalán is látja.
   *[other] A mentéskor { $count } személy levelet kap erről, és a kezdőoldalán is látja.
}
log-in-rules-same = Már most is így van, tehát semmi sem változik.
log-in-rules-planned-already = Ennél a csoportnál már van előjegyzett változás. Előbb vonja vissza, utána módosíthat mást.
log-in-rules-last-manager = Akkor egyetlen alkalmazáskezelő sem tudna belépni. Kell, hogy valaki vissza tudja vonni.
log-in-rules-reason = Miért?
log-in-rules-reason-help = Egy sor elég. A változások listájában látható.
log-in-rules-reason-missing = Kérjük, írja le pár szóban, miért.
log-in-rules-comes = Ettől a naptól kétlépcsős belépés kell: { $day }
log-in-rules-comes-line = Állítsa be most, és kész is van. Körülbelül két percig tart.
log-in-rules-weaker = Ettől kevésbé biztonságos lesz a belépés. Ezért még egyszer ellenőrizzük, hogy Ön az. A többi alkalmazáskezelő levelet kap erről.
log-in-rules-mail-subject = Kevésbé biztonságos lesz a belépés itt: { $platform }
log-in-rules-mail-line = { $name } megváltoztatta, hogyan lehet belépni itt: { $platform }. Ettől kevésbé biztonságos lesz a belépés. Erről a csoportról van szó: { $group }.
log-in-rules-mail-cancelled = { $name } visszavont egy változást itt: { $platform }. A változás biztonságosabbá tette volna a belépést. Erről a csoportról van szó: { $group }. Ez most elmarad:
log-in-rules-mail-disagree = Rendben van ez így? Akkor nincs teendője. Ha nem, beszéljen azonnal az illetővel: a korábbi beállítás visszaállítható.
