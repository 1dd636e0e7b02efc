### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = Przejdź do strony Dzisiaj
calls-call = Zadzwoń
calls-try-again = Spróbuj ponownie
calls-not-online-title = { $name }: teraz poza platformą
calls-not-online-line = Zadzwonić można tylko do osoby, która jest zalogowana. Możesz poprosić e-mailem o przyjście, a potem spróbować ponownie.
calls-ask = Poproś e-mailem o przyjście
calls-asked = E-mail jest w drodze.
calls-asked-already = Kilka minut temu wysłano już e-mail. Prosimy chwilę poczekać przed wysłaniem następnego.
calls-busy-title = { $name } jest w innej rozmowie
calls-busy-line = Prosimy spróbować za chwilę.
calls-here-title = { $name } jest teraz na platformie
calls-here-line = Możesz zadzwonić.
calls-elsewhere-title = Rozmowa odebrana na innym urządzeniu
calls-elsewhere-line = Rozmowa z osobą { $name } jest otwarta na innym urządzeniu lub w innej przeglądarce. Można też kontynuować ją tutaj.
calls-elsewhere-take = Kontynuuj rozmowę tutaj
