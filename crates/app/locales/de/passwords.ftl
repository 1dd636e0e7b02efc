passwords-too-short = Nehmen Sie mindestens 12 Zeichen.
passwords-too-long = Nehmen Sie höchstens 128 Zeichen.
passwords-no-special = Fügen Sie mindestens ein Sonderzeichen hinzu, zum Beispiel ! ? - oder ein Leerzeichen.
passwords-too-common = Dieses Passwort ist leicht zu erraten. Versuchen Sie es mit ein paar Wörtern, die nichts miteinander zu tun haben.
passwords-own-name = Lassen Sie Ihren Namen und Ihre E-Mail-Adresse weg.
