welcome-title = Üdvözöljük, { $name }!
welcome-line = Válasszon jelszót ehhez: { $platform }. Utána rögtön be is lép.
welcome-password = Válasszon jelszót
welcome-button = Mentés és belépés
welcome-bookmark = Tipp: mentse el ezt a címet könyvjelzőként, hogy könnyen visszataláljon:
