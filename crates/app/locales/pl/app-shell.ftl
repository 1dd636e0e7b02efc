### Aplikacja na ekranie głównym.

app-shell-install-title = Aplikacja na ekranie głównym
app-shell-install-ios = Proszę nacisnąć przycisk udostępniania w przeglądarce, a potem „Do ekranu początkowego”.
app-shell-install-menu = Proszę otworzyć menu przeglądarki i wybrać „Dodaj do ekranu głównego” albo „Zainstaluj aplikację”.
app-shell-install-button = Zainstaluj aplikację
app-shell-offline-title = Nie ma internetu
app-shell-offline-line = Telefon lub komputer nie ma teraz połączenia. Proszę sprawdzić Wi-Fi albo dane komórkowe i spróbować jeszcze raz.
app-shell-offline-again = Spróbuj jeszcze raz
