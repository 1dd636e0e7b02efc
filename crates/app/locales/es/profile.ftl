### El perfil propio.

profile-title = Su perfil
profile-details = Sus datos
profile-wrong = ¿Algo no está bien? En su centro pueden cambiarlo.
profile-language = El idioma de sus páginas y correos
profile-save = Guardar
profile-safety = Seguridad
profile-log-out = Cerrar sesión
profile-back = Volver
profile-password-title = Cambiar la contraseña
profile-password-line = Después se cerrará su sesión en todos los demás sitios.
profile-password-old = Su contraseña actual
profile-password-new = Contraseña nueva
profile-password-save = Guardar la contraseña nueva
profile-password-wrong = Esta no es su contraseña actual. Inténtelo otra vez.
profile-sessions-title = Dónde tiene la sesión abierta
profile-sessions-line = ¿Ve un navegador que no es suyo? Cierre esa sesión y cambie su contraseña.
profile-sessions-this = Este navegador
profile-sessions-unknown = Un navegador sin nombre
profile-sessions-seen = Último uso: { $when }
profile-sessions-began = sesión abierta: { $when }
profile-sessions-end = Cerrar esa sesión
profile-access-title = Quién hizo qué con sus datos
profile-access-line = Cada vez que alguien hace algo con su cuenta o sus datos, queda escrito aquí.
