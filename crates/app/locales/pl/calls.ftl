### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = Przejdź do strony głównej
calls-call = Zadzwoń
calls-try-again = Spróbuj ponownie
calls-not-online-title = { $name } jest teraz poza platformą
calls-not-online-line = Zadzwonić można tylko do osoby, która jest zalogowana. Można zaprosić ją e-mailem, a potem spróbować ponownie.
calls-not-online-later = Zadzwonić można tylko do osoby, która jest zalogowana. Proszę spróbować później.
calls-ask = Zaproś na rozmowę
calls-asked = Wiadomość jest w drodze.
calls-asked-already = Kilka minut temu wysłano już wiadomość. Proszę chwilę poczekać przed wysłaniem następnej.
calls-busy-title = { $name } jest w innej rozmowie
calls-busy-line = Proszę spróbować za chwilę.
calls-here-title = { $name } jest teraz na platformie
calls-here-line = Można teraz zadzwonić.
calls-elsewhere-title = Rozmowa odebrana na innym urządzeniu
calls-elsewhere-line = Ta rozmowa ({ $name }) jest otwarta na innym urządzeniu lub w innej przeglądarce. Można ją też przenieść tutaj.
calls-elsewhere-take = Przenieś rozmowę tutaj
calls-phone-title = { $name }: można zadzwonić na telefon
calls-phone-line = Żadna strona nie jest tam otwarta, ale telefon dzwoni też przy zamkniętej aplikacji.
