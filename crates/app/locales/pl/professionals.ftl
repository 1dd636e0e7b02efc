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
professionals-mail-roles-subject = Role zostały zmienione
professionals-mail-roles-line = Na platformie { $platform } zmieniło się to, co można robić z tego konta. Osoba, która to zrobiła: { $name }.
professionals-mail-roles-now = Obecne role: { $roles }.
professionals-mail-roles-ask = To niespodziewana zmiana? Proszę od razu zapytać administrację platformy.
professionals-mail-given-subject = Ktoś ma nowe role na platformie { $platform }
professionals-mail-given-line = Na platformie { $platform } ktoś otrzymał nowe role. Osoba, która je nadała: { $by }.
professionals-mail-given-who = Osoba, która je otrzymała: { $name }. Nowe role: { $roles }.
