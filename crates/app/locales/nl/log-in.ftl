log-in-title = Inloggen
log-in-line = Fijn dat u er weer bent. Uw gesprekken zijn hier vertrouwelijk.
log-in-email = E-mailadres
log-in-password = Wachtwoord
log-in-forgot = Wachtwoord vergeten?
log-in-button = Inloggen
log-in-or = of
log-in-sign-up = Account aanmaken
log-in-wrong = Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze allebei nog eens na en probeer het opnieuw.
log-in-deactivated = Dit account is gesloten. Wilt u het weer gebruiken? Neem dan contact op met uw organisatie.
log-in-wait-seconds = Dat klopte een paar keer niet. Wacht { $seconds ->
    [one] één seconde
   *[other] { $seconds } seconden
} en probeer het dan opnieuw.
log-in-wait-minutes = Er is te vaak achter elkaar geprobeerd in te loggen. Om het account te beschermen vragen we u { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
} te wachten. Of kies een nieuw wachtwoord met ‘Wachtwoord vergeten?’.
log-in-wrong-or-other-way = Dit e-mailadres en wachtwoord horen niet bij elkaar, of u logt hier op een andere manier in. Kijk ze allebei nog eens na, of gebruik de manier die u van uw organisatie hebt gekregen.
