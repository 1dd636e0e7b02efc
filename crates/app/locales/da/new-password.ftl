new-password-title = Vælg en ny adgangskode
new-password-line = Når du gemmer den, bliver du logget ud alle andre steder. Derefter logger du ind med den nye adgangskode.
new-password-password = Ny adgangskode
new-password-button = Gem den nye adgangskode
