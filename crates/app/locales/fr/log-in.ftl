log-in-title = Se connecter
log-in-line = Bon retour parmi nous. Ici, vos conversations restent confidentielles.
log-in-email = Adresse e-mail
log-in-password = Mot de passe
log-in-forgot = Mot de passe oublié ?
log-in-button = Se connecter
log-in-or = ou
log-in-sign-up = Créer un compte
log-in-wrong = Cette adresse e-mail et ce mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.
log-in-deactivated = Ce compte est fermé. Pour l’utiliser à nouveau, contactez votre établissement.
log-in-wait-seconds = Cela n’a pas marché plusieurs fois de suite. Attendez { $seconds ->
    [one] une seconde
   *[other] { $seconds } secondes
}, puis réessayez.
log-in-wait-minutes = Il y a eu trop d’essais de suite. Pour protéger le compte, attendez { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}, ou choisissez un nouveau mot de passe avec « Mot de passe oublié ? ».
log-in-wrong-or-other-way = Cette adresse e-mail et ce mot de passe ne vont pas ensemble, ou vous vous connectez ici par un autre moyen. Vérifiez les deux, ou utilisez le moyen indiqué par votre établissement.
