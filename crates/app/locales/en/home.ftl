### Today, the first page after log-in.

# $name (String) - the person’s first name
home-morning = Good morning, { $name }
# $name (String) - the person’s first name
home-afternoon = Good afternoon, { $name }
# $name (String) - the person’s first name
home-evening = Good evening, { $name }
home-your-therapist = Your therapist
home-stay-line = Waiting for a call? Stay on this page: it will ring.
home-no-therapist = You will find your therapist here
home-no-therapist-line = Your organisation will add them for you. You don’t have to do anything.
home-your-clients = Your clients
home-all-clients = All clients
home-newest = Added recently
home-newest-none = Nobody yet.
home-all-in = Everybody has logged in.
home-all-professionals = All professionals
