### Clients as professionals see them.

clients-all-line = Toutes les personnes qui ont ici un compte patient
clients-own-line = Les personnes que vous accompagnez
clients-own-count = Vous accompagnez { $people ->
    [one] 1 personne
   *[other] { $people } personnes
}, { $online ->
    [0] personne n’est en ligne
    [one] 1 est en ligne
   *[other] { $online } sont en ligne
}
clients-closed-line = Les comptes fermés
clients-add = Ajouter un compte patient
clients-find = Nom, e-mail ou numéro
clients-none-found = Aucun résultat
clients-none-found-line = Essayez le début d’un prénom ou d’un nom, ou le numéro de patient.
clients-show-all = Tout afficher
clients-none = Les personnes que vous accompagnez seront ici
clients-none-line = Vous voyez qui est en ligne et pouvez lancer un appel d’un clic.
clients-show-closed = Afficher les comptes fermés
clients-show-open = Retour à tous les comptes
clients-online = En ligne
clients-last-here = Dernière visite : { $when }
clients-welcomed = E-mail de bienvenue envoyé { $when }
clients-made = Compte créé { $when }
clients-not-yet = Pas encore de connexion
clients-closed = Fermé
clients-send-again = Renvoyer
clients-call = Appeler
clients-ask = Inviter à venir
clients-new-title = Nouveau compte patient
clients-new-line = La personne recevra un e-mail avec un lien pour choisir un mot de passe.
clients-new-button = Ajouter et inviter
clients-cancel = Annuler
clients-therapist = Thérapeute
clients-therapist-help = Cette personne pourra voir le compte et appeler dès le début.
clients-therapist-choose = Choisissez dans la liste
clients-therapist-missing = Choisissez qui accompagne cette personne.
clients-details = Coordonnées
clients-edit = Modifier
clients-edit-title = Modifier les coordonnées de { $name }
clients-since = Compte depuis
clients-therapists = Thérapeutes
clients-no-therapist = Personne pour le moment. Sans thérapeute, aucun appel n’est possible.
clients-you = Vous
clients-end-relation = Retirer
clients-relate-more = Ajouter une ou un thérapeute
clients-relate = Ajouter
clients-account = Compte
clients-access-log = Qui a consulté ces données
clients-access-log-line = Tout ce qui a été fait avec le compte, le plus récent d’abord. La personne concernée peut le lire aussi.
