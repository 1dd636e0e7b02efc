### Professionals as application managers see them.

professionals-line = Toutes les personnes qui travaillent avec cette plateforme
professionals-add = Ajouter à l’équipe
professionals-closed = Comptes fermés
professionals-new-title = Un nouveau membre de l’équipe
professionals-new-line = Cette personne recevra un e-mail avec un lien pour choisir un mot de passe.
professionals-roles = Que fait cette personne ?
professionals-roles-missing = Choisissez au moins une réponse.
professionals-last-manager = Quelqu’un doit s’occuper de cette plateforme : confiez d’abord la gestion à une autre personne. Elle doit s’être connectée une fois.
professionals-help-therapist = Voit ses patients et les appelle
professionals-help-secretary = Ajoute des patients et tient à jour noms et adresses
professionals-help-application-manager = S’occupe de cette plateforme et de son équipe
professionals-help-author = Crée des modules, des journaux et des questionnaires
professionals-mail-roles-subject = Vos rôles ont été modifiés
professionals-mail-roles-line = { $name } a modifié ce que vous pouvez faire sur { $platform }.
professionals-mail-roles-now = Vos rôles sont maintenant : { $roles }.
professionals-mail-roles-ask = Vous ne vous y attendiez pas ? Contactez tout de suite les gestionnaires de la plateforme.
professionals-mail-given-subject = De nouveaux rôles ont été donnés sur { $platform }
professionals-mail-given-line = { $by } a donné de nouveaux rôles à quelqu’un sur { $platform }.
professionals-mail-given-who = Il s’agit de cette personne : { $name }. Nouveaux rôles : { $roles }.
