### Dzwonienie przy zamkniętej aplikacji.

push-title = Ktoś dzwoni
push-missed-title = Nieodebrana rozmowa
push-missed-line = Po otwarciu aplikacji widać, kto dzwonił.
push-declined-title = Rozmowa odrzucona na innym urządzeniu
push-ask = Telefon może dzwonić także przy zamkniętej aplikacji.
push-allow = Pozwól dzwonić
push-allowed = Gotowe. Od teraz ten telefon będzie dzwonić.
push-refused = Przeglądarka na to teraz nie pozwala. Powiadomienia można włączyć w jej ustawieniach.
push-reset-title = Zresetowano logowanie dwuetapowe
push-reset-line = Nie było takiej prośby? Proszę od razu zawiadomić placówkę.
push-recovery-title = Prośba o usunięcie logowania dwuetapowego
push-recovery-line = To był ktoś inny? Proszę otworzyć aplikację i to zatrzymać.
