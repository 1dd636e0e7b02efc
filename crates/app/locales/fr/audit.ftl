### The access log: who did what, and when.

audit-when = Quand
audit-who = Qui
audit-what = Quoi
audit-linden = Linden
audit-account-made = A créé le compte
audit-account-changed = A modifié les coordonnées
audit-account-deactivated = A fermé le compte
audit-account-reactivated = A rouvert le compte
audit-welcomed-again = A renvoyé l’e-mail de bienvenue
audit-welcomed = A choisi le premier mot de passe
audit-logged-in = S’est connecté
audit-password-changed = A changé le mot de passe
audit-password-reset = A choisi un nouveau mot de passe avec un lien
audit-log-in-locked = A suspendu la connexion après de mauvais mots de passe
audit-related = A associé un thérapeute
audit-relation-ended = A mis fin à une association
audit-roles-changed = A modifié les rôles
audit-viewed = A consulté les coordonnées
audit-call-started = A commencé un appel
audit-call-ended = L’appel s’est terminé
audit-asked-to-come = A invité à venir par e-mail
