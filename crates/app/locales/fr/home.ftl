home-hello = Bonjour, { $name }
