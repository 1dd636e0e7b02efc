### Bliskie osoby, które ktoś zaprasza.

friends-title = Bliskie osoby
friends-line = Ktoś bliski też może mieć tu konto. Osoby, które tu pracują, widzą tylko liczbę bliskich osób, nigdy ich danych.
friends-none = Tu będą bliskie osoby
friends-none-line = Można zaprosić kogoś zaufanego, na przykład z rodziny.
friends-invite-title = Zaproszenie bliskiej osoby
friends-email-help = Zaproszenie trafi na ten adres i będzie w nim imię osoby, która zaprasza.
friends-invite = Wyślij zaproszenie
friends-invite-again = Zaproś ponownie
friends-invited = Zaproszenie wysłane
friends-here = Ma konto
friends-ended = Dostęp zakończony
friends-invited-when = Zaproszenie: { $when }
friends-joined-when = Pierwsze zalogowanie: { $when }
friends-ended-when = Koniec dostępu: { $when }
friends-end = Zakończ dostęp
friends-end-line = Ta osoba zostanie od razu wylogowana i nie będzie tu już jako bliska osoba. Później można ją zaprosić ponownie.
friends-oneself = To własny adres e-mail. Proszę wpisać adres bliskiej osoby.
friends-already = Zaproszenie na ten adres jest już na liście.
friends-enough = Jest już pięć bliskich osób, więcej nie można. Aby zaprosić kogoś innego, proszę najpierw zakończyć dostęp jednej z nich.
friends-enough-today = Dzisiaj wysłano już dziesięć zaproszeń. Jutro można wysłać następne.
friends-invited-now = Zaproszenie jest w drodze.
friends-here-already = Nie wysłano wiadomości: ta osoba już tu jest.
friends-ended-now = Dostęp zakończony. Ta osoba nie jest tu już bliską osobą.
friends-number = { $friends ->
    [one] 1 bliska osoba
    [few] { $friends } bliskie osoby
    [many] { $friends } bliskich osób
   *[other] { $friends } bliskiej osoby
}
friends-of = { $name } zaprasza tutaj jako bliską osobę
friends-of-line = Tylko { $name } widzi, kto to jest. Osoby, które tu pracują, nie widzą nazwisk bliskich osób.
friends-of-nobody = Tu będzie widać, kto zaprasza
friends-of-nobody-line = W tej chwili nikt tu nie zaprasza.
