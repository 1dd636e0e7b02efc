forgot-password-title = Ein neues Passwort
forgot-password-line = Geben Sie Ihre E-Mail-Adresse ein. Sie bekommen dann eine E-Mail mit einem Link, über den Sie ein neues Passwort wählen.
forgot-password-button = Link senden
forgot-password-odd = Das sieht noch nicht nach einer E-Mail-Adresse aus. Eine E-Mail-Adresse sieht so aus: name@beispiel.de.
forgot-password-asked-title = Schauen Sie in Ihre E-Mails
forgot-password-asked-line = Wenn es für { $email } hier ein Konto gibt, ist eine E-Mail unterwegs. Der Link darin gilt eine Stunde lang.
forgot-password-asked-note = Nach ein paar Minuten noch nichts da? Schauen Sie im Spam-Ordner nach und prüfen Sie, ob die Adresse richtig geschrieben ist.
