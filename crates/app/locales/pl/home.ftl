### Today, the first page after log-in.

home-morning = Dzień dobry, { $name }
home-afternoon = Dzień dobry, { $name }
home-evening = Dobry wieczór, { $name }
home-your-therapist = Prowadzi terapię
home-stay-line = W oczekiwaniu na rozmowę wystarczy zostać na tej stronie: tu zadzwoni.
home-no-therapist = Tu pojawi się osoba prowadząca terapię
home-no-therapist-line = Zajmie się tym placówka. Nie trzeba nic robić.
home-your-clients = Moi pacjenci
home-all-clients = Wszyscy pacjenci
home-newest = Ostatnio dodane osoby
home-newest-none = Jeszcze nikogo.
home-all-in = Wszyscy już się zalogowali.
home-all-professionals = Cały zespół
