### Exemptions from two-step, for a month.

exemptions-title = Zwolnij na miesiąc
exemptions-line = Do dnia { $day } ta osoba może logować się tu bez drugiego etapu: { $name }. Potem skończy się to samo.
exemptions-reason-help = Na przykład: nowy telefon jest w drodze. Inne osoby z administracji mogą to przeczytać.
exemptions-give = Zwolnij tę osobę
exemptions-until = Zwolnienie do dnia: { $day }
exemptions-made = Przyznane przez: { $name } { $when }
exemptions-end = Zakończ zwolnienie
exemptions-set-up = Ustawione
exemptions-list = Zwolnienia z drugiego etapu
exemptions-given-now = Ta osoba ma teraz zwolnienie i dostanie o tym wiadomość.
exemptions-ended-now = Zwolnienie się zakończyło.
exemptions-oneself = Nie można zwolnić własnego konta. Proszę poprosić inną osobę z administracji.
exemptions-already = Ta osoba ma już zwolnienie.
exemptions-not-required = Drugi etap nie jest teraz wymagany od zespołu, więc zwolnienie nie jest potrzebne.
exemptions-yours = Do dnia { $day } można logować się bez drugiego etapu.
exemptions-yours-line = Potem będzie to potrzebne do logowania. Można to ustawić już teraz.
