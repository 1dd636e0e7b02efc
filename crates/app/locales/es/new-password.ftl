new-password-title = Elija una contraseña nueva
new-password-line = Al guardarla, se cerrará su sesión en todos los demás sitios. Después podrá entrar con la contraseña nueva.
new-password-password = Contraseña nueva
new-password-button = Guardar la contraseña
