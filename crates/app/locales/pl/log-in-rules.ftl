### How each group logs in: what an application manager sets, and the look ahead.

log-in-rules-title = Logowanie i dwa etapy
log-in-rules-line = Tak loguje się tu każda grupa.
log-in-rules-friends = Bliskie osoby
log-in-rules-password = E-mail i hasło
log-in-rules-remember = Jak często pytamy o kod
log-in-rules-own-choice = Każdy wybiera samodzielnie: za każdym razem, 12 godzin, 3 dni lub 1 tydzień
log-in-rules-on = Włączone
log-in-rules-off = Wyłączone
log-in-rules-optional = Do wyboru
log-in-rules-required = Wymagane
log-in-rules-off-help = Nikt nie jest proszony o kod.
log-in-rules-optional-help = Kto chce, może to ustawić.
log-in-rules-required-help = Każdy ustawia to zaraz po zalogowaniu. Dopiero potem dostępna jest reszta.
log-in-rules-remember-help = Przez ten czas na urządzeniu nie trzeba podawać kodu. Krótszy czas obowiązuje od razu.
log-in-rules-password-off-help = Nikt z tej grupy nie zaloguje się już hasłem.
log-in-rules-no-other-way = Logowania e-mailem i hasłem nie można tu wyłączyć: ta grupa nie ma jeszcze innego sposobu logowania, na przykład logowania jednokrotnego (SSO).
log-in-rules-start = Od którego dnia?
log-in-rules-start-help = Gdy jest podany dzień, wszyscy mogą się przygotować. Bez niego zmiana działa od razu po zapisaniu, także dla osób, które teraz tu pracują.
log-in-rules-start-odd = Proszę wybrać dzień od jutra, najdalej za rok.
log-in-rules-look = Zobacz, co się zmieni
log-in-rules-change-line = Proszę wybrać i najpierw zobaczyć, kogo to dotyczy. Do tego czasu nic się nie zapisze.
log-in-rules-change = { $what }: { $after } (wcześniej: { $before })
log-in-rules-from-day = Od dnia { $date }
log-in-rules-at-once = Od razu po zapisaniu
log-in-rules-cancel = Odwołaj tę zmianę
log-in-rules-cancelled = Odwołano { $when }, { $name }
log-in-rules-cancelled-now = Zmianę odwołano. Wszystko zostaje, jak jest.
log-in-rules-planned-now = Zmiana jest zaplanowana. Tego dnia zacznie obowiązywać sama.
log-in-rules-gone = Ta zmiana już obowiązuje albo została wcześniej odwołana.
log-in-rules-desk = Dział wsparcia
log-in-rules-history = Co zmieniono
log-in-rules-why = Dlaczego
log-in-rules-dry-title = Co się zmieni
log-in-rules-dry-line = Nic jeszcze nie zapisano. Tak jest w tej chwili.
log-in-rules-moved = W czasie czytania coś się zmieniło. Proszę spojrzeć jeszcze raz, a potem zapisać.
log-in-rules-whom = Kogo to dotyczy
log-in-rules-locked-out = Nie będą mogły się zalogować
log-in-rules-code = Muszą podać kod
log-in-rules-set-up = Nie mają jeszcze dwóch etapów i najpierw je ustawiają
log-in-rules-exempt = Mają na razie wyjątek
log-in-rules-nothing = Logują się bez kodu
log-in-rules-people = { $count ->
    [one] 1 osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
log-in-rules-names = Pokaż nazwiska
log-in-rules-mails = { $count ->
    [one] Po zapisaniu 1 osoba dostanie o tym wiadomość i zobaczy to na pierwszej stronie.
    [few] Po zapisaniu { $count } osoby dostaną o tym wiadomość i zobaczą to na pierwszej stronie.
    [many] Po zapisaniu { $count } osób dostanie o tym wiadomość i zobaczy to na pierwszej stronie.
   *[other] Po zapisaniu { $count } osoby dostaną o tym wiadomość i zobaczą to na pierwszej stronie.
}
log-in-rules-same = Tak już jest, więc nic się nie zmieni.
log-in-rules-planned-already = Dla tej grupy jest już zaplanowana zmiana. Proszę ją najpierw odwołać, potem można zmienić coś innego.
log-in-rules-last-manager = Wtedy nikt z administracji platformy nie mógłby się zalogować. Ktoś musi móc to cofnąć.
log-in-rules-reason = Dlaczego?
log-in-rules-reason-help = Wystarczy jedno zdanie. Będzie widoczne na liście zmian.
log-in-rules-reason-missing = Proszę napisać w kilku słowach, dlaczego.
log-in-rules-comes = Od dnia { $day } potrzebne jest logowanie dwuetapowe.
log-in-rules-comes-line = Można to ustawić już teraz. Zajmie to około dwóch minut.
log-in-rules-weaker = To zmniejszy bezpieczeństwo logowania. Dlatego prosimy jeszcze raz o hasło. Pozostałe osoby z administracji platformy dostaną o tym wiadomość.
log-in-rules-mail-subject = Logowanie na platformie { $platform } będzie mniej bezpieczne
log-in-rules-mail-line = Sposób logowania na platformie { $platform } został zmieniony. Logowanie jest przez to mniej bezpieczne. Osoba, która to zrobiła: { $name }. Chodzi o tę grupę: { $group }.
log-in-rules-mail-cancelled = Na platformie { $platform } odwołano zmianę, która miała zwiększyć bezpieczeństwo logowania. Osoba, która to zrobiła: { $name }. Chodzi o tę grupę: { $group }. Tej zmiany nie będzie:
log-in-rules-mail-disagree = Jeśli tak ma być, wszystko jest w porządku. Jeśli nie, proszę od razu porozmawiać z tą osobą: można to cofnąć.
