### The access log: who did what, and when.

audit-when = Quand
audit-who = Qui
audit-what = Quoi
audit-linden = Linden
audit-account-made = Compte créé
audit-account-changed = Coordonnées modifiées
audit-account-deactivated = Compte fermé
audit-account-reactivated = Compte rouvert
audit-welcomed-again = E-mail de bienvenue renvoyé
audit-welcomed = Premier mot de passe choisi
audit-logged-in = Connexion
audit-password-changed = Mot de passe changé
audit-password-reset = Nouveau mot de passe choisi avec un lien reçu par e-mail
audit-log-in-locked = Connexion bloquée après de mauvais mots de passe
audit-related = Thérapeute : lien ajouté
audit-relation-ended = Thérapeute : lien retiré
audit-roles-changed = Rôles modifiés
audit-viewed = Coordonnées consultées
audit-call-started = Appel commencé
audit-call-ended = Appel terminé
audit-asked-to-come = Invitation à venir envoyée par e-mail
audit-friend-invited = A invité un proche
audit-friend-joined = Première connexion en tant que proche
audit-friend-ended = A mis fin avec un proche
