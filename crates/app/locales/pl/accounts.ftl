### The details of a person, wherever they are typed or shown.

accounts-first-name = Imię
accounts-last-name = Nazwisko
accounts-email = Adres e-mail
accounts-phone = Numer telefonu
accounts-birth-date = Data urodzenia
accounts-client-number = Numer pacjenta
accounts-language-help = Strony i wiadomości będą w tym języku.
accounts-first-name-missing = Proszę wpisać imię.
accounts-last-name-missing = Proszę wpisać nazwisko.
accounts-email-odd = To jeszcze nie wygląda na adres e-mail. Adres ma postać imie@przyklad.pl.
accounts-email-taken = Konto z tym adresem e-mail już tu istnieje.
accounts-email-too-often = Za dużo wpisanych adresów ma tu już konto. Proszę spróbować ponownie za godzinę.
accounts-phone-odd = Numer telefonu ma od 5 do 16 cyfr, na przykład 22 123 45 67.
accounts-birth-date-odd = Proszę sprawdzić tę datę: powinna być w przeszłości.
accounts-too-long = To trochę długie. Zmieści się tu do { $most } znaków.
accounts-save = Zapisz
accounts-deactivate = Zamknij to konto
accounts-deactivate-line = Osoba zostanie od razu wylogowana i nie będzie mogła się zalogować. Nic nie zostanie usunięte, a konto można otworzyć ponownie.
accounts-closed-line = To konto jest zamknięte: nikt nie może się na nie zalogować.
accounts-reactivate = Otwórz to konto ponownie
