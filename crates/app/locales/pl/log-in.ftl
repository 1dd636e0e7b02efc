log-in-title = Logowanie
log-in-line = Miło, że znów się widzimy. Rozmowy tutaj są poufne.
log-in-email = Adres e-mail
log-in-password = Hasło
log-in-forgot = Nie pamiętam hasła
log-in-button = Zaloguj się
log-in-or = lub
log-in-sign-up = Załóż konto
log-in-wrong = Ten adres e-mail i to hasło do siebie nie pasują. Proszę sprawdzić jedno i drugie i spróbować jeszcze raz.
log-in-deactivated = To konto jest zamknięte. Aby znów z niego korzystać, prosimy o kontakt z placówką.
log-in-wait-seconds = Kilka razy coś się nie zgadzało. Proszę odczekać { $seconds ->
    [one] sekundę
    [few] { $seconds } sekundy
    [many] { $seconds } sekund
   *[other] { $seconds } sekundy
} i spróbować jeszcze raz.
log-in-wait-minutes = Było zbyt wiele prób z rzędu. Dla bezpieczeństwa konta proszę odczekać { $minutes ->
    [one] minutę
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
} albo wybrać nowe hasło przez „Nie pamiętam hasła”.
log-in-wrong-or-other-way = Ten adres e-mail i to hasło do siebie nie pasują albo do tego konta loguje się tu inaczej. Proszę sprawdzić jedno i drugie lub użyć sposobu podanego przez placówkę.
