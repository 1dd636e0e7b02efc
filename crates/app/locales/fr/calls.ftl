### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = Aller à l’accueil
calls-call = Appeler
calls-try-again = Réessayer
calls-not-online-title = { $name } n’est pas là pour le moment
calls-not-online-line = L’appel ne sonne que chez une personne connectée. Vous pouvez l’inviter à venir par e-mail, puis réessayer.
calls-not-online-later = L’appel ne sonne que chez une personne connectée. Réessayez plus tard.
calls-ask = Inviter à venir
calls-asked = L’e-mail est en route.
calls-asked-already = Un e-mail a été envoyé il y a quelques minutes. Attendez un peu avant d’en envoyer un autre.
calls-busy-title = { $name } est dans un autre appel
calls-busy-line = Réessayez dans un instant.
calls-here-title = { $name } est là maintenant
calls-here-line = Vous pouvez appeler maintenant.
calls-elsewhere-title = Vous avez répondu sur un autre appareil
calls-elsewhere-line = Votre appel avec { $name } est ouvert sur un autre appareil ou dans un autre navigateur. Vous pouvez aussi continuer ici.
calls-elsewhere-take = Continuer l’appel ici
calls-phone-title = { $name } : joignable sur son téléphone
calls-phone-line = Aucune page n’y est ouverte, mais le téléphone sonne aussi quand l’application est fermée.
