problems-home = Przejdź do strony głównej
problems-log-in = Przejdź do logowania
problems-not-found-title = Tej strony tu nie ma
problems-not-found-line = Mogła zostać przeniesiona albo w adresie jest literówka.
problems-forbidden-title = To konto nie ma dostępu do tej strony
problems-forbidden-line = Jeśli jest potrzebna do pracy, proszę zapytać w placówce.
problems-too-many-title = Prosimy o chwilę cierpliwości
problems-too-many-line = Było zbyt wiele próśb naraz. Proszę spróbować ponownie za { $minutes ->
    [one] minutę
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
}.
problems-expired-title = Ten link już nie działa
problems-expired-line = Link działa jeden raz i przez ograniczony czas, a nowsza wiadomość zastępuje starszą. Jeśli hasło jest już wybrane, wystarczy się zalogować. Jeśli nie, trzeba poprosić o nowy link.
problems-expired-action = Przejdź do logowania
problems-unreadable-title = Czegoś zabrakło
problems-unreadable-line = Nie udało się odczytać tego, co zostało wysłane. Proszę wrócić, odświeżyć stronę i spróbować jeszcze raz.
problems-bug-title = Coś u nas nie zadziałało
problems-bug-line = To nasz błąd. Proszę spróbować za chwilę jeszcze raz. Jeśli to się powtórzy, proszę podać placówce ten numer:
problems-reference = Numer: { $reference }
problems-host-title = Pod tym adresem nic nie ma
problems-host-line = Proszę sprawdzić adres w wiadomości powitalnej. Każda placówka ma własny adres.
problems-host-demo = To jest wersja demonstracyjna. Jej platformy są tutaj:
