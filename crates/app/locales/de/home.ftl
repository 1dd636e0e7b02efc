home-hello = Guten Tag, { $name }
