new-password-title = Wybór nowego hasła
new-password-line = Po zapisaniu nastąpi wylogowanie we wszystkich innych miejscach. Potem trzeba zalogować się nowym hasłem.
new-password-password = Nowe hasło
new-password-button = Zapisz nowe hasło
