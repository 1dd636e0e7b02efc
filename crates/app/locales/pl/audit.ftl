### The access log: who did what, and when.

audit-when = Kiedy
audit-who = Kto
audit-what = Co
audit-linden = Linden
audit-account-made = Utworzenie konta
audit-account-changed = Zmiana danych
audit-account-deactivated = Zamknięcie konta
audit-account-reactivated = Ponowne otwarcie konta
audit-welcomed-again = Ponowne wysłanie wiadomości powitalnej
audit-welcomed = Wybór pierwszego hasła
audit-logged-in = Zalogowanie
audit-password-changed = Zmiana hasła
audit-password-reset = Wybór nowego hasła przez link z wiadomości
audit-log-in-locked = Wstrzymanie logowania po błędnych hasłach
audit-related = Przypisanie osoby prowadzącej
audit-relation-ended = Zakończenie przypisania
audit-roles-changed = Zmiana ról
audit-viewed = Wyświetlenie danych
audit-call-started = Rozpoczęcie rozmowy
audit-call-ended = Koniec rozmowy
audit-asked-to-come = Zaproszenie na rozmowę wysłane e-mailem
audit-friend-invited = Zaproszenie bliskiej osoby
audit-friend-joined = Pierwsze zalogowanie jako bliska osoba
audit-friend-ended = Zakończenie z bliską osobą
