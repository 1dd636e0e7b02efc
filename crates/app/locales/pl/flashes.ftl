flashes-password-chosen = Hasło zapisane.
flashes-password-changed = Hasło zostało zmienione. W innych przeglądarkach nastąpiło wylogowanie.
flashes-saved = Zapisano.
