welcome-title = Bienvenue, { $name }
welcome-line = Choisissez un mot de passe pour { $platform }. Ensuite, la connexion se fait toute seule.
welcome-password = Choisissez un mot de passe
welcome-button = Enregistrer et se connecter
welcome-bookmark = Conseil : ajoutez cette adresse à vos favoris pour la retrouver facilement :
