### E-mail addresses that were changed: who is told, and what waits for three days.

addresses-told = Zapisano. Wysłaliśmy wiadomość na stary i na nowy adres e-mail.
addresses-logged-changed = Zmiana adresu e-mail
addresses-logged-tried = Próba użycia tego adresu e-mail dla innego konta
addresses-mail-old-subject = Adres e-mail konta został zmieniony
addresses-mail-old-line = Adres e-mail konta na platformie { $platform } został zmieniony. Osoba, która to zrobiła: { $name }. Nasze wiadomości przychodzą teraz na nowy adres.
addresses-mail-old-what = Jeśli ta zmiana była uzgodniona, wszystko jest w porządku. Od teraz proszę logować się nowym adresem.
addresses-mail-disagree = Zmiana nie była uzgodniona? Proszę od razu zawiadomić placówkę. Przez trzy dni nikt nie dostanie wiadomości z linkiem do nowego hasła.
addresses-mail-new-subject = To jest teraz adres e-mail konta
addresses-mail-new-line = Ten adres e-mail należy teraz do konta na platformie { $platform }. Osoba, która go wpisała: { $name }. Od teraz proszę logować się tym adresem. Hasło się nie zmienia.
addresses-mail-new-what = Potrzebne jest nowe hasło? Dla bezpieczeństwa konta wysyłamy link dopiero od dnia { $when }.
addresses-mail-waits-subject = Na nowe hasło trzeba jeszcze poczekać
addresses-mail-waits-line = Dostaliśmy prośbę o nowe hasło do konta na platformie { $platform }.
addresses-mail-waits-why = Adres e-mail tego konta zmienił się niedawno. Dla bezpieczeństwa konta jeszcze nie wysyłamy linku.
addresses-mail-waits-when = O link można poprosić ponownie od dnia { $when }. Jeśli hasło jest znane, można zalogować się już teraz.
addresses-mail-waits-ask = To prośba od kogoś innego? Proszę zawiadomić placówkę.
addresses-reset-waits = Na ten reset jest jeszcze za wcześnie
addresses-reset-waits-line = Adres e-mail tej osoby został zmieniony z tego konta mniej niż trzy dni temu. Dla bezpieczeństwa kont reset może teraz zrobić tylko ktoś inny. Z tego konta będzie można go zrobić od dnia { $when }.
