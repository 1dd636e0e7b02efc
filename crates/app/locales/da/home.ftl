home-hello = Hej { $name }
