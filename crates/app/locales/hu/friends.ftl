### Barátok, akiket egy kliens meghív.

friends-title = Barátok
friends-line = Egy Önhöz közel álló embernek is lehet itt fiókja. Az itt dolgozók csak azt látják, hány barátja van, azt soha, hogy kik ők.
friends-none = Itt lesznek a barátai
friends-none-line = Hívjon meg valakit, akiben megbízik, például a párját vagy egy családtagját.
friends-invite-title = Barát meghívása
friends-email-help = A meghívó erre a címre megy, és benne van az Ön keresztneve.
friends-invite = Meghívó küldése
friends-invite-again = Meghívás újra
friends-invited = Meghívva
friends-here = Van fiókja
friends-ended = Eltávolítva
friends-invited-when = Meghívó: { $when }
friends-joined-when = Első belépés: { $when }
friends-ended-when = Eltávolítva: { $when }
friends-end = Eltávolítás
friends-end-line = Ezt a személyt azonnal kijelentkeztetjük, és már nem lehet itt az Ön barátjaként. Később újra meghívhatja.
friends-oneself = Ez a saját e-mail-címe. Kérjük, a barátja címét írja be.
friends-already = Ezzel a címmel már meghívott valakit. A listában megtalálja.
friends-enough = Öt barátja van itt, ennél több nem lehet. Ha mást szeretne meghívni, előbb távolítson el valakit közülük.
friends-enough-today = Ma már tíz meghívót küldött. Holnap újra küldhet.
friends-invited-now = A meghívó úton van.
friends-here-already = Nem küldtünk levelet: ez a személy már itt van.
friends-ended-now = Eltávolítva. Ez a személy itt már nem az Ön barátja.
friends-number = { $friends ->
    [one] 1 barát
   *[other] { $friends } barát
}
friends-of = { $name } barátjaként van itt
friends-of-line = Csak { $name } látja, hogy Ön az. Az itt dolgozók nem látják a barátok nevét.
friends-of-nobody = Itt látja majd, ki hívta meg
friends-of-nobody-line = Jelenleg itt senki sem jelölte meg Önt barátként.
