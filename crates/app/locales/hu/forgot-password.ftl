forgot-password-title = Új jelszó
forgot-password-line = Írja be az e-mail-címét. Küldünk egy levelet egy linkkel, amellyel új jelszót választhat.
forgot-password-button = Link küldése
forgot-password-odd = Ez még nem úgy néz ki, mint egy e-mail-cím. Egy cím például ilyen: nev@pelda.hu.
forgot-password-asked-title = Nézze meg a leveleit
forgot-password-asked-line = Ha tartozik itt fiók ehhez a címhez: { $email }, akkor a levél már úton van. A benne lévő link egy óráig működik.
forgot-password-asked-note = Néhány perc után sem jött semmi? Nézze meg a levélszemét (spam) mappát is, és ellenőrizze, hogy jó címet írt-e be.
