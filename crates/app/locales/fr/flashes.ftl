flashes-password-chosen = Votre mot de passe est enregistré.
flashes-password-changed = Votre mot de passe est modifié. Les autres navigateurs sont déconnectés.
flashes-saved = C’est enregistré.
