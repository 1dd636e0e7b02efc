home-hello = Hola, { $name }
