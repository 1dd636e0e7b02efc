### Today, the first page after log-in.

home-morning = Godmorgen, { $name }
home-afternoon = Goddag, { $name }
home-evening = Godaften, { $name }
home-your-therapist = Din behandler
home-stay-line = Venter du på et opkald? Bliv på siden: Så ringer det her.
home-no-therapist = Her finder du din behandler
home-no-therapist-line = Din organisation sørger for det. Du behøver ikke gøre noget.
home-your-clients = Dine klienter
home-all-clients = Alle klienter
home-newest = Tilføjet for nylig
home-newest-none = Ingen endnu.
home-all-in = Alle har logget ind.
home-all-professionals = Alle medarbejdere
