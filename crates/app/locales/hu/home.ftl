home-hello = Üdvözöljük, { $name }!
