welcome-title = Witamy, { $name }
welcome-line = Proszę wybrać hasło do platformy { $platform }. Zaraz potem otworzy się strona główna.
welcome-password = Nowe hasło
welcome-button = Zapisz i zaloguj się
welcome-bookmark = Wskazówka: adres warto zapisać w zakładkach, aby łatwo tu wrócić:
