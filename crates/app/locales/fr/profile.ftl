### Son propre profil.

profile-title = Votre profil
profile-details = Vos informations
profile-wrong = Quelque chose n’est pas juste ? Votre établissement peut le modifier pour vous.
profile-language = La langue de vos pages et de vos e-mails
profile-save = Enregistrer
profile-safety = Sécurité
profile-log-out = Se déconnecter
profile-back = Retour
profile-password-title = Changer de mot de passe
profile-password-line = Ensuite, toutes vos autres sessions se ferment.
profile-password-old = Votre mot de passe actuel
profile-password-new = Nouveau mot de passe
profile-password-save = Enregistrer le mot de passe
profile-password-wrong = Ce n’est pas votre mot de passe actuel. Réessayez.
profile-sessions-title = Vos connexions
profile-sessions-line = Vous voyez un navigateur qui n’est pas le vôtre ? Déconnectez-le et changez votre mot de passe.
profile-sessions-this = Ce navigateur
profile-sessions-unknown = Un navigateur sans nom
profile-sessions-seen = Dernière utilisation : { $when }
profile-sessions-began = connexion : { $when }
profile-sessions-end = Déconnecter
profile-access-title = Qui a fait quoi avec vos données
profile-access-line = Chaque fois que quelqu’un fait quelque chose avec votre compte ou vos données, c’est noté ici.
