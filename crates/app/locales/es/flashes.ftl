flashes-password-chosen = Su contraseña se ha guardado.
flashes-password-changed = Su contraseña ha cambiado. Hemos cerrado su sesión en los demás navegadores.
flashes-saved = Guardado.
