### Today, the first page after log-in.

home-morning = Bonjour, { $name }
home-afternoon = Bonjour, { $name }
home-evening = Bonsoir, { $name }
home-your-therapist = Vous accompagne
home-stay-line = Vous attendez un appel ? Restez sur cette page : l’appel y sonnera.
home-no-therapist = Vous trouverez ici votre thérapeute
home-no-therapist-line = Votre établissement s’en charge. Vous n’avez rien à faire.
home-your-clients = Vos patients
home-all-clients = Tous les patients
home-newest = Ajouts récents
home-newest-none = Personne pour le moment.
home-all-in = Tout le monde s’est connecté.
home-all-professionals = Toute l’équipe
