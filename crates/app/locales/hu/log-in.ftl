log-in-title = Belépés
log-in-line = Örülünk, hogy újra itt van. A beszélgetései itt bizalmasak.
log-in-email = E-mail-cím
log-in-password = Jelszó
log-in-forgot = Elfelejtette a jelszavát?
log-in-button = Belépés
log-in-or = vagy
log-in-sign-up = Fiók létrehozása
log-in-wrong = Ez az e-mail-cím és ez a jelszó nem tartozik össze. Kérjük, nézze meg mindkettőt, és próbálja újra.
log-in-deactivated = Ezt a fiókot lezárták. Ha újra használni szeretné, kérjük, forduljon az intézményéhez.
log-in-wait-seconds = Néhányszor nem sikerült. Kérjük, várjon { $seconds ->
    [one] egy
   *[other] { $seconds }
} másodpercet, és próbálja újra.
log-in-wait-minutes = Túl sok próbálkozás volt egymás után. A fiók védelmében kérjük, várjon { $minutes ->
    [one] egy
   *[other] { $minutes }
} percet, vagy válasszon új jelszót itt: „Elfelejtette a jelszavát?”.
log-in-wrong-or-other-way = Ez az e-mail-cím és ez a jelszó nem tartozik össze, vagy Ön itt más módon lép be. Kérjük, nézze meg mindkettőt, vagy használja azt a módot, amelyet az intézményétől kapott.
