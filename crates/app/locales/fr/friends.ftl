### Les proches que quelqu’un invite.

friends-title = Proches
friends-line = Quelqu’un qui compte pour vous peut aussi avoir un compte ici. L’équipe voit seulement le nombre de vos proches, jamais leur identité.
friends-none = Vos proches seront ici
friends-none-line = Invitez quelqu’un de confiance, par exemple votre partenaire ou quelqu’un de votre famille.
friends-invite-title = Inviter un proche
friends-email-help = L’invitation part à cette adresse et indique votre prénom.
friends-invite = Envoyer l’invitation
friends-invite-again = Inviter à nouveau
friends-invited = Invitation envoyée
friends-here = Compte ouvert
friends-ended = Terminé
friends-invited-when = Invitation : { $when }
friends-joined-when = Première connexion : { $when }
friends-ended-when = Fin : { $when }
friends-end = Retirer
friends-end-line = Cette personne est déconnectée aussitôt et ne peut plus venir ici en tant que proche. Vous pourrez l’inviter à nouveau plus tard.
friends-oneself = C’est votre propre adresse e-mail. Indiquez celle de votre proche.
friends-already = Vous avez déjà invité quelqu’un avec cette adresse. Cette personne est dans la liste.
friends-enough = Vous avez cinq proches ici, c’est le maximum. Pour inviter quelqu’un d’autre, retirez d’abord une de ces personnes.
friends-enough-today = Vous avez envoyé dix invitations aujourd’hui. Vous pourrez en envoyer d’autres demain.
friends-invited-now = L’invitation est en route.
friends-here-already = Aucun e-mail n’a été envoyé : cette personne est déjà là.
friends-ended-now = C’est fait. Cette personne ne fait plus partie de vos proches ici.
friends-number = { $friends ->
    [one] 1 proche
   *[other] { $friends } proches
}
friends-of = { $name } vous compte parmi ses proches
friends-of-line = { $name } est la seule personne à voir votre nom. L’équipe ne voit pas les noms des proches.
friends-of-nobody = Ici, vous verrez qui vous invite
friends-of-nobody-line = Pour l’instant, personne ne vous compte parmi ses proches ici.
