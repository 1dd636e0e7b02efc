### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = Aller à Aujourd’hui
calls-call = Appeler
calls-try-again = Réessayer
calls-not-online-title = { $name } n’est pas là pour le moment
calls-not-online-line = On ne peut appeler que quelqu’un qui est connecté. Vous pouvez lui demander par e-mail de venir, puis réessayer.
calls-ask = Demander de venir par e-mail
calls-asked = L’e-mail est en route.
calls-asked-already = Un e-mail a été envoyé il y a quelques minutes. Attendez un peu avant d’en envoyer un autre.
calls-busy-title = { $name } est dans un autre appel
calls-busy-line = Réessayez dans un instant.
calls-here-title = { $name } est là maintenant
calls-here-line = Vous pouvez appeler.
calls-elsewhere-title = Vous avez répondu sur un autre appareil
calls-elsewhere-line = Votre appel avec { $name } est ouvert sur un autre appareil ou dans un autre navigateur. Vous pouvez aussi continuer ici.
calls-elsewhere-take = Continuer l’appel ici
