new-password-title = Choisissez un nouveau mot de passe
new-password-line = Quand vous l’enregistrez, toutes vos autres sessions se ferment. Connectez-vous ensuite avec le nouveau mot de passe.
new-password-password = Nouveau mot de passe
new-password-button = Enregistrer le mot de passe
