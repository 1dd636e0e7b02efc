### A saját profil.

profile-title = Az Ön profilja
profile-details = Az Ön adatai
profile-wrong = Valami nem stimmel? Az intézménye ki tudja javítani.
profile-language = Az oldalak és levelek nyelve
profile-save = Mentés
profile-safety = Biztonság
profile-log-out = Kijelentkezés
profile-back = Vissza
profile-password-title = Jelszó módosítása
profile-password-line = Ezután mindenhol máshol kijelentkeztetjük.
profile-password-old = A mostani jelszava
profile-password-new = Új jelszó
profile-password-save = Az új jelszó mentése
profile-password-wrong = Ez nem a mostani jelszava. Kérjük, próbálja újra.
profile-sessions-title = Hol van belépve?
profile-sessions-line = Lát olyan böngészőt, amely nem az Öné? Jelentkezzen ki ott, és módosítsa a jelszavát.
profile-sessions-this = Ez a böngésző
profile-sessions-unknown = Névtelen böngésző
profile-sessions-seen = Utoljára használva: { $when }
profile-sessions-began = belépés: { $when }
profile-sessions-end = Kijelentkezés ott
profile-access-title = Ki mit tett az adataival
profile-access-line = Ha valaki bármit tesz a fiókjával vagy az adataival, az mindig bekerül ide.
