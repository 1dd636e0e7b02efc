### Die App auf dem Startbildschirm.

app-shell-install-title = Die App auf den Startbildschirm legen
app-shell-install-ios = Tippen Sie in Ihrem Browser auf „Teilen“ und dann auf „Zum Home-Bildschirm“.
app-shell-install-menu = Öffnen Sie das Menü Ihres Browsers und wählen Sie „Zum Startbildschirm hinzufügen“ oder „App installieren“.
app-shell-install-button = App installieren
app-shell-offline-title = Kein Internet
app-shell-offline-line = Ihr Telefon oder Computer ist gerade nicht verbunden. Prüfen Sie WLAN oder mobile Daten und versuchen Sie es dann noch einmal.
app-shell-offline-again = Noch einmal versuchen
