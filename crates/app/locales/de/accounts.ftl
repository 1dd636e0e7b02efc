### The details of a person, wherever they are typed or shown.

accounts-first-name = Vorname
accounts-last-name = Nachname
accounts-email = E-Mail-Adresse
accounts-phone = Telefonnummer
accounts-birth-date = Geburtsdatum
accounts-client-number = Klientennummer
accounts-language-help = Seiten und E-Mails erscheinen in dieser Sprache.
accounts-first-name-missing = Bitte geben Sie den Vornamen ein.
accounts-last-name-missing = Bitte geben Sie den Nachnamen ein.
accounts-email-odd = Das sieht noch nicht nach einer E-Mail-Adresse aus. Eine E-Mail-Adresse sieht so aus: name@beispiel.de.
accounts-email-taken = Mit dieser E-Mail-Adresse gibt es hier schon ein Konto.
accounts-email-too-often = Zu viele der eingegebenen Adressen haben hier schon ein Konto. Bitte versuchen Sie es in einer Stunde noch einmal.
accounts-phone-odd = Eine Telefonnummer hat 5 bis 16 Ziffern, zum Beispiel 030 123 45 67.
accounts-birth-date-odd = Bitte prüfen Sie das Datum: Es sollte in der Vergangenheit liegen.
accounts-too-long = Das ist etwas lang. Bitte nehmen Sie höchstens { $most } Zeichen.
accounts-save = Speichern
accounts-deactivate = Dieses Konto schließen
accounts-deactivate-line = Die Person wird sofort abgemeldet und kann sich nicht mehr anmelden. Nichts wird gelöscht, und Sie können das Konto wieder öffnen.
accounts-closed-line = Dieses Konto ist geschlossen: Niemand kann sich damit anmelden.
accounts-reactivate = Dieses Konto wieder öffnen
