home-hello = Dzień dobry, { $name }
