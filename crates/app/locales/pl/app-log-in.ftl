### Logowanie na telefonie PIN-em.

app-log-in-first-title = Logowanie
app-log-in-first-line = Jak zalogować się na tym telefonie?
app-log-in-by-code = Zaloguj się kodem QR
app-log-in-by-email = Zaloguj się adresem e-mail
app-log-in-code-where = Kod QR jest na komputerze: proszę zalogować się tam i wybrać w profilu „Logowanie na telefonie”.
app-log-in-reset-title = Wybór nowego PIN-u
app-log-in-reset-line = W tym celu trzeba zalogować się jeszcze raz. Potem można wybrać nowy PIN, a stary przestanie działać.
app-log-in-scan-title = Skanowanie kodu QR
app-log-in-scan-line = Proszę skierować telefon na kod QR na komputerze. Obraz zostaje w telefonie.
app-log-in-scan-starting = Kamera się włącza. Jeśli telefon zapyta, proszę się zgodzić.
app-log-in-scan-looking = Szukanie kodu QR…
app-log-in-scan-found = Znaleziono. Chwileczkę…
app-log-in-scan-other = To inny kod QR. Proszę użyć kodu z profilu na tej stronie.
app-log-in-scan-no-camera = Nie można użyć kamery. Proszę zezwolić na nią w ustawieniach telefonu i spróbować jeszcze raz albo zalogować się adresem e-mail.
app-log-in-scan-retry = Spróbuj jeszcze raz
app-log-in-link-line = Proszę iść dalej tylko wtedy, gdy ten kod jest z własnego ekranu i został zeskanowany przed chwilą. Jeśli ktoś go przysłał, proszę zamknąć tę stronę.
app-log-in-link-as = Konto zalogowane tutaj: { $name }. Po przejściu dalej zastąpi je konto z kodu.
app-log-in-link-button = Zaloguj się na tym telefonie
app-log-in-code-over = Ten kod QR już nie działa. Na komputerze jest nowy: proszę zeskanować tamten.
app-log-in-needs-scripts = Ta strona wymaga JavaScriptu. Proszę włączyć go w przeglądarce i odświeżyć tę stronę.
app-log-in-choose-title = Wybór PIN-u
app-log-in-choose-line = Następnym razem sam PIN otworzy aplikację na tym telefonie.
app-log-in-pin = PIN
app-log-in-pin-again = Ten sam PIN jeszcze raz
app-log-in-pin-rule = Pięć cyfr. Nie pięć takich samych i nie po kolei, jak 12345.
app-log-in-pin-five = PIN ma dokładnie pięć cyfr.
app-log-in-pin-alike = Pięć takich samych cyfr łatwo odgadnąć. Proszę wybrać inny PIN.
app-log-in-pin-row = Cyfry po kolei łatwo odgadnąć. Proszę wybrać inny PIN.
app-log-in-pin-differs = To dwa różne PIN-y. Proszę wpisać oba jeszcze raz.
app-log-in-choose-button = Zapisz PIN
app-log-in-no-key = PIN nie działa w tej przeglądarce. Proszę wyjść z okna prywatnego albo użyć innej przeglądarki.
app-log-in-digit-back = Usuń ostatnią cyfrę
app-log-in-keypad = Cyfry
app-log-in-again-title = Proszę zalogować się jeszcze raz
app-log-in-again-line = PIN można wybrać tylko zaraz po zalogowaniu. Dzięki temu nikt inny tego nie zrobi.
app-log-in-again-button = Zaloguj się ponownie
app-log-in-ready-title = Aplikacja jest gotowa
app-log-in-ready-line = Od teraz na tym telefonie otwiera ją PIN.
app-log-in-ready-button = Dalej
app-log-in-open-title = Proszę wpisać PIN
app-log-in-open-button = Otwórz
app-log-in-forgot = Nie pamiętam PIN-u
app-log-in-pin-wrong = To nie ten PIN. { $left ->
    [one] Została jedna próba
    [few] Zostały { $left } próby
    [many] Zostało { $left } prób
   *[other] Zostało { $left } próby
}.
app-log-in-anew-title = Proszę zalogować się ponownie na tym telefonie
app-log-in-anew-line = PIN nie otwiera tu teraz aplikacji. Wystarczy zalogować się raz i wybrać nowy PIN.
app-log-in-show-title = Logowanie na telefonie
app-log-in-show-line = Z tym kodem QR można zalogować się na telefonie bez wpisywania hasła.
app-log-in-show-step-open = Proszę otworzyć ten adres na telefonie: { $address }
app-log-in-show-step-choose = Proszę wybrać tam „Zaloguj się kodem QR”.
app-log-in-show-step-hold = Proszę skierować telefon na ten kod QR.
app-log-in-show-alt = Kod QR dla telefonu
app-log-in-show-works = Każdy kod działa raz, przez minutę. Dopóki ta strona jest otwarta, na czas pojawia się nowy.
app-log-in-show-new = Pokaż nowy kod
app-log-in-show-private = Proszę nikomu nie pokazywać tego kodu: kto go zeskanuje, zaloguje się na to konto.
app-log-in-show-on-phone = Ten telefon jest już zalogowany. Aby zalogować inny, proszę otworzyć tę stronę na komputerze.
app-log-in-show-ask = Od zalogowania minęło trochę czasu. Proszę najpierw potwierdzić swoją tożsamość. Dzięki temu nikt, kto zastanie ten komputer otwarty, nie zaloguje się na to konto.
app-log-in-show-ask-button = Pokaż kod QR
app-log-in-show-scanned = Tutaj zalogowano się kodem QR. Dlatego nie ma tu kodów QR: widać je tylko tam, gdzie wpisano hasło.
app-log-in-show-scanned-remedy = Aby zalogować się na innym telefonie, proszę otworzyć tę stronę tam, gdzie wpisano hasło. Można też wylogować się tutaj i zalogować się adresem e-mail.
app-log-in-show-over = Minęło trochę czasu. Aby przejść dalej, proszę wybrać „Pokaż nowy kod”.
app-log-in-list-title = Telefony, na których PIN otwiera aplikację
app-log-in-list-unknown = Telefon bez nazwy
app-log-in-list-made = PIN wybrany { $when }
app-log-in-list-end = Wyłącz PIN
