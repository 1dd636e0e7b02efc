### Clients as professionals see them.

clients-all-line = Wszyscy, którzy mają tu konto pacjenta
clients-own-line = Osoby pod moją opieką
clients-own-count = Pod moją opieką: { $people ->
    [one] 1 osoba
    [few] { $people } osoby
    [many] { $people } osób
   *[other] { $people } osoby
}, teraz online: { $online }
clients-closed-line = Zamknięte konta
clients-add = Dodaj pacjenta
clients-find = Nazwisko, e-mail lub numer
clients-none-found = Nikogo nie znaleziono
clients-none-found-line = Można wpisać początek imienia lub nazwiska albo numer pacjenta.
clients-show-all = Pokaż wszystkich
clients-none = Tu będą pacjenci
clients-none-line = Widać, kto jest online, a rozmowę zaczyna jedno naciśnięcie.
clients-show-closed = Pokaż zamknięte konta
clients-show-open = Wróć do wszystkich pacjentów
clients-online = Teraz online
clients-last-here = Ostatnio tutaj: { $when }
clients-welcomed = Wiadomość powitalna wysłana { $when }
clients-made = Konto utworzone { $when }
clients-not-yet = Jeszcze bez logowania
clients-closed = Zamknięte
clients-send-again = Wyślij ponownie
clients-call = Zadzwoń
clients-ask = Zaproś na rozmowę
clients-new-title = Nowe konto pacjenta
clients-new-line = Ta osoba dostanie wiadomość z linkiem do wyboru hasła.
clients-new-button = Dodaj i zaproś
clients-cancel = Anuluj
clients-therapist = Terapeuta / terapeutka
clients-therapist-help = Ta osoba od początku widzi konto i może dzwonić.
clients-therapist-choose = Wybierz z listy
clients-therapist-missing = Proszę wybrać, kto prowadzi tę osobę.
clients-details = Dane
clients-edit = Zmień
clients-edit-title = Zmiana danych: { $name }
clients-since = Konto od
clients-therapists = Opieka terapeutyczna
clients-no-therapist = Jeszcze nikt. Dopóki nikt nie jest przypisany, nie można zadzwonić do tej osoby.
clients-you = Ja
clients-end-relation = Zakończ
clients-relate-more = Przypisz kolejną osobę
clients-relate = Przypisz
clients-account = Konto
clients-access-log = Kto oglądał te dane
clients-access-log-line = Wszystko, co zrobiono z kontem, od najnowszego. Osoba, której to dotyczy, też może to przeczytać.
