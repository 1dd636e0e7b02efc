passwords-too-short = Utilisez au moins 12 caractères.
passwords-too-long = Utilisez au plus 128 caractères.
passwords-no-special = Ajoutez au moins un caractère spécial, comme ! ? - ou un espace.
passwords-too-common = Ce mot de passe est facile à deviner. Essayez quelques mots sans rapport entre eux.
passwords-own-name = N’utilisez ni votre nom ni votre adresse e-mail.
