### Selbst ein Konto anlegen, wo die Plattform es erlaubt.

sign-up-title = Konto anlegen
sign-up-line = Wir schicken Ihnen eine E-Mail mit einem Link. Damit wählen Sie ein Passwort, und schon sind Sie dabei.
sign-up-button = Mein Konto anlegen
sign-up-done-title = Schauen Sie in Ihre E-Mails
sign-up-done-line = Eine E-Mail an { $email } ist unterwegs. Darin steht, wie es weitergeht.
