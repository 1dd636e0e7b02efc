### Exemptions from two-step, for a month.

exemptions-title = Dispenser pendant un mois
exemptions-line = Jusqu’au { $day }, cette personne peut se connecter ici sans la deuxième étape : { $name }. Ensuite, la dispense prend fin d’elle-même.
exemptions-reason-help = Par exemple : le nouveau téléphone va arriver. Les autres gestionnaires peuvent le lire.
exemptions-give = Dispenser cette personne
exemptions-until = Dispense jusqu’au { $day }
exemptions-made = Accordée par { $name } { $when }
exemptions-end = Mettre fin à la dispense
exemptions-set-up = Activée
exemptions-list = Dispenses de la deuxième étape
exemptions-given-now = Cette personne est maintenant dispensée et reçoit un e-mail.
exemptions-ended-now = La dispense a pris fin.
exemptions-oneself = Il n’est pas possible de se dispenser soi-même. Demandez à une autre personne qui gère la plateforme.
exemptions-already = Cette personne a déjà une dispense.
exemptions-not-required = Les deux étapes ne sont pas obligatoires pour l’équipe en ce moment. Aucune dispense n’est nécessaire.
exemptions-yours = Jusqu’au { $day }, vous pouvez vous connecter sans la deuxième étape.
exemptions-yours-line = Ensuite, il vous la faudra pour vous connecter. Vous pouvez l’activer dès maintenant.
