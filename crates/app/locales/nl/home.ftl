home-hello = Hallo { $name }
