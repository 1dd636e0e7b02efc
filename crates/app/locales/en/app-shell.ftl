### The app on a phone’s home screen.

app-shell-install-title = Put the app on your home screen
app-shell-install-ios = Press the share button of your browser, then “Add to Home Screen”.
app-shell-install-menu = Open the menu of your browser and choose “Add to Home screen” or “Install app”.
app-shell-install-button = Install the app
app-shell-offline-title = There is no internet
app-shell-offline-line = Your phone or computer is not connected right now. Check Wi-Fi or mobile data, then try again.
app-shell-offline-again = Try again
