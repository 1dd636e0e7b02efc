### Własny profil.

profile-title = Profil
profile-details = Dane
profile-wrong = Coś się nie zgadza? Placówka może to poprawić.
profile-language = Język stron i wiadomości
profile-save = Zapisz
profile-safety = Bezpieczeństwo
profile-log-out = Wyloguj się
profile-back = Wstecz
profile-password-title = Zmiana hasła
profile-password-line = Po zmianie nastąpi wylogowanie we wszystkich innych miejscach.
profile-password-old = Obecne hasło
profile-password-new = Nowe hasło
profile-password-save = Zapisz nowe hasło
profile-password-wrong = To nie jest obecne hasło. Proszę spróbować jeszcze raz.
profile-sessions-title = Otwarte sesje
profile-sessions-line = Jest tu nieznana przeglądarka? Proszę ją wylogować i zmienić hasło.
profile-sessions-this = Ta przeglądarka
profile-sessions-unknown = Przeglądarka bez nazwy
profile-sessions-seen = Ostatnio używana: { $when }
profile-sessions-began = zalogowanie: { $when }
profile-sessions-end = Wyloguj tam
profile-access-title = Kto i co robił z danymi
profile-access-line = Za każdym razem, gdy ktoś robi coś z kontem lub danymi, jest to tutaj zapisywane.
