### Dzwonienie przy zamkniętej aplikacji.

push-title = Ktoś dzwoni
push-ask = Telefon może dzwonić także przy zamkniętej aplikacji.
push-allow = Dzwoń przy zamkniętej aplikacji
push-allowed = Gotowe. Rozmowy będą odtąd dzwonić na tym telefonie.
push-refused = Przeglądarka na to teraz nie pozwala. Powiadomienia można włączyć w jej ustawieniach.
