### Ens egen profil.

profile-title = Din profil
profile-details = Dine oplysninger
profile-wrong = Er noget forkert? Din organisation kan rette det for dig.
profile-language = Sproget på dine sider og mails
profile-save = Gem
profile-safety = Sikkerhed
profile-log-out = Log ud
profile-back = Tilbage
profile-password-title = Skift adgangskode
profile-password-line = Bagefter er du logget ud alle andre steder.
profile-password-old = Din nuværende adgangskode
profile-password-new = Ny adgangskode
profile-password-save = Gem den nye adgangskode
profile-password-wrong = Det er ikke din nuværende adgangskode. Prøv igen.
profile-sessions-title = Her er du logget ind
profile-sessions-line = Ser du en browser, som ikke er din? Log ud dér, og skift din adgangskode.
profile-sessions-this = Denne browser
profile-sessions-unknown = En browser uden navn
profile-sessions-seen = Sidst brugt: { $when }
profile-sessions-began = logget ind { $when }
profile-sessions-end = Log ud dér
profile-access-title = Hvem gjorde hvad med dine data
profile-access-line = Hver gang nogen gør noget med din konto eller dine data, bliver det skrevet her.
