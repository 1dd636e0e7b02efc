new-password-title = Válasszon új jelszót
new-password-line = Mentéskor minden más helyen kijelentkeztetjük. Utána az új jelszóval tud belépni.
new-password-password = Új jelszó
new-password-button = Új jelszó mentése
