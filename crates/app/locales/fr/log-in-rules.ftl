### How each group logs in: what an application manager sets, and the look ahead.

log-in-rules-title = Connexion et deux étapes
log-in-rules-line = Comment chaque groupe se connecte ici.
log-in-rules-friends = Proches
log-in-rules-password = E-mail et mot de passe
log-in-rules-remember = Fréquence des demandes de code
log-in-rules-own-choice = Chaque personne choisit : à chaque fois, 12 heures, 3 jours ou 1 semaine
log-in-rules-on = Oui
log-in-rules-off = Non
log-in-rules-optional = Facultative
log-in-rules-required = Obligatoire
log-in-rules-off-help = Aucun code n’est demandé.
log-in-rules-optional-help = Chaque personne peut l’activer si elle le souhaite.
log-in-rules-required-help = Chaque personne l’active juste après la connexion, avant tout le reste.
log-in-rules-remember-help = Pendant ce temps, aucun code n’est demandé sur l’appareil. Une durée plus courte s’applique aussitôt.
log-in-rules-password-off-help = Personne de ce groupe ne pourra plus se connecter avec un mot de passe.
log-in-rules-no-other-way = Impossible de désactiver l’e-mail et le mot de passe ici : ce groupe n’a pas encore d’autre moyen de se connecter, comme l’authentification unique.
log-in-rules-start = À partir de quel jour ?
log-in-rules-start-help = Avec une date, tout le monde peut se préparer. Sans date, cela s’applique dès l’enregistrement, aussi pour les personnes qui travaillent ici en ce moment.
log-in-rules-start-odd = Choisissez un jour à partir de demain, dans l’année qui vient.
log-in-rules-look = Voir ce qui changerait
log-in-rules-change-line = Choisissez, puis voyez d’abord qui est concerné. Rien n’est enregistré avant.
log-in-rules-change = { $what } : { $after } (avant : { $before })
log-in-rules-from-day = À partir du { $date }
log-in-rules-at-once = Dès l’enregistrement
log-in-rules-cancel = Annuler ce changement
log-in-rules-cancelled = Annulé { $when } par { $name }
log-in-rules-cancelled-now = Le changement est annulé. Rien ne change.
log-in-rules-planned-now = Le changement est prévu. Il s’appliquera ce jour-là, tout seul.
log-in-rules-gone = Ce changement est déjà en vigueur ou déjà annulé.
log-in-rules-desk = Service d’assistance
log-in-rules-history = Ce qui a été modifié
log-in-rules-why = Pourquoi
log-in-rules-dry-title = Ce qui changerait
log-in-rules-dry-line = Rien n’est encore enregistré. Voici la situation actuelle.
log-in-rules-moved = Quelque chose a changé pendant votre lecture. Regardez encore une fois, puis enregistrez.
log-in-rules-whom = Qui est concerné
log-in-rules-locked-out = Ne peuvent plus se connecter
log-in-rules-code = Un code est demandé
log-in-rules-set-up = N’ont pas encore les deux étapes et les activent d’abord
log-in-rules-exempt = Ont une dispense pour le moment
log-in-rules-nothing = Se connectent sans code
log-in-rules-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
log-in-rules-names = Afficher les noms
log-in-rules-mails = { $count ->
    [one] À l’enregistrement, { $count } personne recevra un e-mail et verra un message sur sa page d’accueil.
   *[other] À l’enregistrement, { $count } personnes recevront un e-mail et verront un message sur leur page d’accueil.
}
log-in-rules-same = C’est déjà ainsi, rien ne change.
log-in-rules-planned-already = Un changement est déjà prévu pour ce groupe. Annulez-le d’abord, ensuite vous pourrez en faire un autre.
log-in-rules-last-manager = Parmi les gestionnaires de la plateforme, plus personne ne pourrait alors se connecter. Quelqu’un doit pouvoir revenir en arrière.
log-in-rules-reason = Pourquoi ?
log-in-rules-reason-help = Une ligne suffit. Elle figure dans la liste des changements.
log-in-rules-reason-missing = Indiquez en quelques mots pourquoi.
log-in-rules-comes = À partir du { $day }, vous vous connecterez en deux étapes.
log-in-rules-comes-line = Activez les deux étapes maintenant, et ce sera fait. Cela prend environ deux minutes.
log-in-rules-weaker = La connexion sera moins sûre. C’est pourquoi nous vérifions encore une fois que c’est bien vous. Les autres gestionnaires de la plateforme recevront un e-mail.
log-in-rules-mail-subject = La connexion devient moins sûre sur { $platform }
log-in-rules-mail-line = { $name } a modifié la façon de se connecter sur { $platform }. La connexion devient ainsi moins sûre. Il s’agit de ce groupe : { $group }.
log-in-rules-mail-cancelled = { $name } a annulé sur { $platform } un changement qui devait rendre la connexion plus sûre. Il s’agit de ce groupe : { $group }. Ceci n’aura pas lieu :
log-in-rules-mail-disagree = Est-ce voulu ? Alors tout va bien. Sinon, parlez-en tout de suite avec cette personne : il est possible de revenir en arrière.
