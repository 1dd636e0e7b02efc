### Today, the first page after log-in.

home-morning = Dzień dobry, { $name }
home-afternoon = Dzień dobry, { $name }
home-evening = Dobry wieczór, { $name }
home-your-therapist = Prowadzi terapię z Tobą
home-stay-line = Czekasz na rozmowę? Zostań na tej stronie: usłyszysz dzwonek.
home-no-therapist = Tu znajdziesz osobę, która prowadzi Twoją terapię
home-no-therapist-line = Zajmie się tym Twoja organizacja. Nie trzeba nic robić.
home-your-clients = Twoi pacjenci
home-all-clients = Wszyscy pacjenci
home-newest = Ostatnio dodani
home-newest-none = Jeszcze nikogo.
home-all-in = Wszyscy już się logowali.
home-all-professionals = Cały zespół
