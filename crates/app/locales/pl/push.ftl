### Dzwonienie przy zamkniętej aplikacji.

push-title = Ktoś dzwoni
push-missed-title = Nieodebrana rozmowa
push-missed-line = Po otwarciu aplikacji widać, kto dzwonił.
push-declined-title = Rozmowa odrzucona na innym urządzeniu
push-ask = Telefon może dzwonić także przy zamkniętej aplikacji.
push-allow = Pozwól dzwonić
push-allowed = Gotowe. Od teraz ten telefon będzie dzwonić.
push-refused = Przeglądarka na to teraz nie pozwala. Powiadomienia można włączyć w jej ustawieniach.
push-page = Aplikacja na tym telefonie
push-row = Rozmowy na tym telefonie
push-on = Ten telefon dzwoni także przy zamkniętej aplikacji.
push-stop = Nie dzwoń po zamknięciu
push-denied = Powiadomienia są tu zablokowane. Tak można je włączyć:
push-step-ios = Proszę otworzyć ustawienia iPhone’a lub iPada, potem „Powiadomienia”, i znaleźć na liście tę aplikację.
push-step-ios-allow = Proszę włączyć „Pozwalaj na powiadomienia” i wrócić na tę stronę.
push-step-app = Proszę otworzyć ustawienia telefonu, potem „Aplikacje”, tę aplikację, „Powiadomienia”. Po włączeniu proszę wrócić na tę stronę.
push-step-allow = Proszę ustawić powiadomienia na „Zezwól” i wrócić na tę stronę.
push-reset-title = Zresetowano logowanie dwuetapowe
push-reset-line = Nie było takiej prośby? Proszę od razu zawiadomić placówkę.
push-recovery-title = Prośba o usunięcie logowania dwuetapowego
push-recovery-line = To był ktoś inny? Proszę otworzyć aplikację i to zatrzymać.
