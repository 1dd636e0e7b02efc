### Resetting two-step log-in for somebody who lost the phone.

resets-title = Reset logowania w dwóch krokach: { $name }
resets-lost = Telefon zginął? Reset logowania w dwóch krokach
resets-own = Reset tego logowania w dwóch krokach wykonuje inna osoba z administracji platformy. Jeśli jej nie ma, zrobi to dział wsparcia.
resets-line = Dla kogoś, kto nie ma już telefonu ani kodów zapasowych. Najpierw proszę się upewnić, kto o to prosi.
resets-how = Skąd pewność, że to ta osoba: { $name }?
resets-in-person = Osobiście
resets-in-person-help = Zna się tę osobę albo pokazała dokument tożsamości.
resets-telephone = Telefonicznie, z pytaniami
resets-telephone-help = Rozmowa z numerem, który był już znany, i pytania o to, co wie tylko ta osoba.
resets-video = W rozmowie wideo
resets-video-help = Tę osobę było widać i można ją było rozpoznać.
resets-other = W inny sposób
resets-other-help = Proszę napisać poniżej, jak.
resets-how-missing = Proszę wybrać, jak to sprawdzono.
resets-note = Notatka
resets-note-help = Na przykład o co zapytano, ale nigdy odpowiedzi. Ta osoba może to przeczytać.
resets-note-missing = Proszę napisać, jak to sprawdzono.
resets-what = Co się wtedy stanie
resets-what-code = Przy logowaniu potrzebne jest tylko hasło, a dwa kroki można ustawić od nowa.
resets-what-out = Nastąpi wylogowanie wszędzie, także w aplikacji. Żadne urządzenie nie będzie już zapamiętane.
resets-what-told = Ta osoba dostanie wiadomość e-mail. Reset zostanie zapisany z nazwiskiem osoby, która go zrobiła.
resets-button = Zresetuj
resets-nothing = Nie ma czego resetować
resets-nothing-line = Dla tego konta nie ustawiono logowania w dwóch krokach albo konto nie jest otwarte.
resets-sms = { $platform }: zresetowano logowanie w dwóch krokach dla tego konta. To niczyja prośba? Proszę od razu zawiadomić placówkę.
