### Créer soi-même un compte, là où la plateforme le permet.

sign-up-title = Créer un compte
sign-up-line = Nous vous envoyons un e-mail avec un lien. Il vous permet de choisir un mot de passe et d’entrer.
sign-up-button = Créer mon compte
sign-up-done-title = Consultez vos e-mails
sign-up-done-line = Un e-mail à l’adresse { $email } est en route. Il vous dit comment continuer.
