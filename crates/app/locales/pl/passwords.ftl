passwords-too-short = Potrzeba co najmniej 12 znaków.
passwords-too-long = Hasło może mieć najwyżej 128 znaków.
passwords-no-special = Potrzebny jest co najmniej jeden znak specjalny, na przykład ! ? - lub spacja.
passwords-too-common = To hasło łatwo odgadnąć. Lepsze będzie kilka słów, które nie mają ze sobą nic wspólnego.
passwords-own-name = Proszę pominąć własne imię, nazwisko i adres e-mail.
