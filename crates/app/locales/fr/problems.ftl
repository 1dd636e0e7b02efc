problems-home = Aller à l’accueil
problems-log-in = Aller à la connexion
problems-not-found-title = Cette page n’est pas ici
problems-not-found-line = Elle a peut-être été déplacée, ou il y a une faute de frappe dans l’adresse.
problems-forbidden-title = Cette page n’est pas pour votre compte
problems-forbidden-line = Si vous en avez besoin pour votre travail, demandez à votre établissement.
problems-too-many-title = Un instant, s’il vous plaît
problems-too-many-line = Cela a été demandé trop de fois de suite. Réessayez dans { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}.
problems-expired-title = Ce lien ne fonctionne plus
problems-expired-line = Un lien fonctionne une seule fois, pendant un temps limité, et un e-mail plus récent remplace l’ancien. Si vous avez déjà choisi un mot de passe, connectez-vous simplement. Sinon, demandez un nouveau lien.
problems-expired-action = Aller à la connexion
problems-unreadable-title = Il manquait quelque chose
problems-unreadable-line = Nous n’avons pas pu lire ce qui a été envoyé. Revenez en arrière, rechargez la page et réessayez.
problems-bug-title = Un problème est survenu de notre côté
problems-bug-line = Vous n’y êtes pour rien. Réessayez dans un instant. Si cela continue, donnez ce numéro à votre établissement :
problems-reference = Numéro : { $reference }
problems-host-title = Il n’y a rien à cette adresse
problems-host-line = Vérifiez l’adresse dans votre e-mail de bienvenue. Chaque établissement a la sienne.
problems-host-demo = Ceci est une démo. Ses plateformes sont ici :
