### L’application sur l’écran d’accueil.

app-shell-install-title = Mettre l’application sur l’écran d’accueil
app-shell-install-ios = Appuyez sur le bouton de partage du navigateur, puis sur « Sur l’écran d’accueil ».
app-shell-install-menu = Ouvrez le menu du navigateur et choisissez « Ajouter à l’écran d’accueil » ou « Installer l’application ».
app-shell-install-button = Installer l’application
app-shell-offline-title = Pas de connexion internet
app-shell-offline-line = Votre téléphone ou votre ordinateur n’est pas connecté en ce moment. Vérifiez le wifi ou les données mobiles, puis réessayez.
app-shell-offline-again = Réessayer
