welcome-title = Le damos la bienvenida, { $name }
welcome-line = Elija una contraseña para { $platform }. Después entrará directamente.
welcome-password = Elija una contraseña
welcome-button = Guardar y entrar
welcome-bookmark = Consejo: guarde esta dirección en sus favoritos y la encontrará fácilmente:
