### The details of a person, wherever they are typed or shown.

accounts-first-name = Prénom
accounts-last-name = Nom
accounts-email = Adresse e-mail
accounts-phone = Numéro de téléphone
accounts-birth-date = Date de naissance
accounts-client-number = Numéro de patient
accounts-language-help = Les pages et les e-mails seront dans cette langue.
accounts-first-name-missing = Indiquez le prénom.
accounts-last-name-missing = Indiquez le nom.
accounts-email-odd = Cela ne ressemble pas encore à une adresse e-mail. Une adresse s’écrit comme nom@exemple.fr.
accounts-email-taken = Un compte existe déjà ici avec cette adresse e-mail.
accounts-email-too-often = Vous avez essayé trop d’adresses qui ont déjà un compte ici. Réessayez dans une heure.
accounts-phone-odd = Un numéro de téléphone a de 5 à 16 chiffres, par exemple 01 23 45 67 89.
accounts-birth-date-odd = Vérifiez cette date : elle doit être dans le passé.
accounts-too-long = C’est un peu long. Utilisez au plus { $most } caractères.
accounts-save = Enregistrer
accounts-deactivate = Fermer ce compte
accounts-deactivate-line = La personne est déconnectée aussitôt et ne peut plus se connecter. Rien n’est supprimé, et vous pouvez rouvrir le compte.
accounts-closed-line = Ce compte est fermé : personne ne peut s’en servir pour se connecter.
accounts-reactivate = Rouvrir ce compte
