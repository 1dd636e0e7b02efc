### De app op het beginscherm.

app-shell-install-title = Zet de app op uw beginscherm
app-shell-install-ios = Druk op de deelknop van uw browser en dan op ‘Zet op beginscherm’.
app-shell-install-menu = Open het menu van uw browser en kies ‘Toevoegen aan startscherm’ of ‘App installeren’.
app-shell-install-button = App installeren
app-shell-offline-title = Er is geen internet
app-shell-offline-line = Uw telefoon of computer heeft nu geen verbinding. Controleer wifi of mobiele data en probeer het dan opnieuw.
app-shell-offline-again = Opnieuw proberen
