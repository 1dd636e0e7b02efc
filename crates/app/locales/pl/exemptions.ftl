### Exemptions from two-step, for a month.

exemptions-title = Miesiąc bez drugiego etapu
exemptions-line = Do dnia { $day } ta osoba może logować się tu bez drugiego etapu: { $name }. Potem wyjątek sam się skończy.
exemptions-reason-help = Na przykład: nowy telefon jest w drodze. Inne osoby z administracji platformy mogą to przeczytać.
exemptions-give = Przyznaj wyjątek
exemptions-until = Wyjątek do dnia { $day }
exemptions-made = Przyznane przez: { $name }, { $when }
exemptions-end = Cofnij wyjątek
exemptions-set-up = Ustawione
exemptions-list = Wyjątki od logowania dwuetapowego
exemptions-given-now = Wyjątek jest przyznany. Ta osoba dostanie o tym wiadomość.
exemptions-ended-now = Wyjątek się skończył.
exemptions-oneself = Nie można przyznać wyjątku sobie. Może to zrobić inna osoba z administracji platformy.
exemptions-already = Ta osoba ma już przyznany wyjątek.
exemptions-not-required = Drugi etap nie jest teraz wymagany od zespołu, więc wyjątek nie jest potrzebny.
exemptions-yours = Do dnia { $day } można logować się bez drugiego etapu.
exemptions-yours-line = Potem będzie to potrzebne do logowania. Można to ustawić już teraz.
