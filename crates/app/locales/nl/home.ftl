### Today, the first page after log-in.

home-morning = Goedemorgen { $name }
home-afternoon = Goedemiddag { $name }
home-evening = Goedenavond { $name }
home-your-therapist = Uw behandelaar
home-stay-line = Wacht u op een gesprek? Blijf op deze pagina, dan wordt u hier gebeld.
home-no-therapist = Hier vindt u straks uw behandelaar
home-no-therapist-line = Uw organisatie regelt dit voor u. U hoeft niets te doen.
home-your-clients = Uw cliënten
home-all-clients = Alle cliënten
home-newest = Laatst toegevoegd
home-newest-none = Nog niemand.
home-all-in = Iedereen heeft ingelogd.
home-all-professionals = Alle medewerkers
