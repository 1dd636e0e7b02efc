forgot-password-title = Nowe hasło
forgot-password-line = Proszę wpisać swój adres e-mail. Wyślemy wiadomość z linkiem do wyboru nowego hasła.
forgot-password-button = Wyślij link
forgot-password-odd = To jeszcze nie wygląda na adres e-mail. Adres ma postać imie@przyklad.pl.
forgot-password-asked-title = Proszę sprawdzić pocztę
forgot-password-asked-line = Jeśli adres { $email } ma tu konto, wiadomość jest już w drodze. Link w niej działa przez godzinę.
forgot-password-asked-note = Po kilku minutach nadal nic? Warto zajrzeć do folderu ze spamem i sprawdzić, czy adres jest wpisany bez błędu.
