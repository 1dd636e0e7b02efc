passwords-too-short = Legalább 12 karaktert használjon.
passwords-too-long = Legfeljebb 128 karaktert használjon.
passwords-no-special = Legyen benne legalább egy különleges karakter, például ! ? - vagy szóköz.
passwords-too-common = Ezt a jelszót könnyű kitalálni. Próbáljon néhány szót, amelyeknek semmi közük egymáshoz.
passwords-own-name = Ne legyen benne a saját neve vagy e-mail-címe.
