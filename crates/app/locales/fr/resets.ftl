### Resetting two-step log-in for somebody who lost the phone.

resets-title = Réinitialiser la connexion en deux étapes : { $name }
resets-lost = Téléphone perdu ? Réinitialiser la connexion en deux étapes
resets-own = Une autre personne qui gère la plateforme réinitialise votre connexion en deux étapes. S’il n’y en a pas, le service d’assistance s’en charge.
resets-line = Pour quelqu’un qui a perdu son téléphone et n’a pas de codes de secours. Vérifiez d’abord qui le demande.
resets-how = Comment avez-vous vérifié que c’est bien cette personne : { $name } ?
resets-in-person = En personne
resets-in-person-help = Vous connaissez la personne ou vous avez vu une pièce d’identité.
resets-telephone = Par téléphone, avec des questions
resets-telephone-help = Vous avez appelé un numéro que vous aviez déjà et demandé ce que cette personne seule peut savoir.
resets-video = En appel vidéo
resets-video-help = Vous avez vu et reconnu la personne.
resets-other = D’une autre façon
resets-other-help = Écrivez ci-dessous comment.
resets-how-missing = Choisissez comment vous avez vérifié qui le demande.
resets-note = Note
resets-note-help = Par exemple ce que vous avez demandé, mais jamais les réponses. La personne peut le lire.
resets-note-missing = Écrivez comment vous avez vérifié qui le demande.
resets-what = Ce qui se passe ensuite
resets-what-code = Seul le mot de passe est demandé à la connexion, et les deux étapes peuvent être réactivées.
resets-what-out = La personne est déconnectée partout, dans l’application aussi. Aucun appareil n’est plus mémorisé.
resets-what-told = La personne est prévenue par e-mail. La réinitialisation est notée avec votre nom.
resets-button = Réinitialiser
resets-nothing = Il n’y a rien à réinitialiser
resets-nothing-line = La connexion en deux étapes n’est pas activée pour ce compte, ou le compte n’est pas ouvert.
resets-sms = { $platform } : la connexion en deux étapes de votre compte a été réinitialisée. Vous ne l’avez pas demandé ? Prévenez tout de suite votre établissement.
