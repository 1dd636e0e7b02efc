### Professionals as application managers see them.

professionals-line = Wszyscy, którzy pracują z tą platformą
professionals-add = Dodaj osobę do zespołu
professionals-closed = Zamknięte konta
professionals-new-title = Nowa osoba w zespole
professionals-new-line = Ta osoba dostanie wiadomość z linkiem do wyboru hasła.
professionals-roles = Czym zajmuje się ta osoba?
professionals-roles-missing = Proszę wybrać co najmniej jedną możliwość.
professionals-last-manager = Ktoś musi opiekować się platformą: najpierw trzeba powierzyć administrację innej osobie. Ta osoba musi się choć raz zalogować.
professionals-help-therapist = Widzi swoich pacjentów i do nich dzwoni
professionals-help-secretary = Dodaje pacjentów i dba o nazwiska i adresy
professionals-help-application-manager = Dba o platformę i o zespół
professionals-help-author = Tworzy moduły, dzienniki i kwestionariusze
