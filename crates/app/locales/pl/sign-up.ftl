### Samodzielne zakładanie konta, jeśli platforma na to pozwala.

sign-up-title = Załóż konto
sign-up-line = Wyślemy wiadomość z linkiem. Dzięki niemu można wybrać hasło i od razu wejść.
sign-up-button = Załóż konto
sign-up-done-title = Proszę sprawdzić pocztę
sign-up-done-line = Wiadomość na adres { $email } jest w drodze. Opisuje, co dalej.
