forgot-password-title = Un nouveau mot de passe
forgot-password-line = Saisissez votre adresse e-mail. Vous recevrez un e-mail avec un lien pour choisir un nouveau mot de passe.
forgot-password-button = Envoyer le lien
forgot-password-odd = Cela ne ressemble pas encore à une adresse e-mail. Une adresse s’écrit comme nom@exemple.fr.
forgot-password-asked-title = Consultez vos e-mails
forgot-password-asked-line = Si { $email } a un compte ici, un e-mail est en route. Le lien qu’il contient fonctionne pendant une heure.
forgot-password-asked-note = Toujours rien après quelques minutes ? Regardez dans vos courriers indésirables (spam) et vérifiez que vous avez saisi la bonne adresse.
