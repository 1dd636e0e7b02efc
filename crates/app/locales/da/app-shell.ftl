### Appen på startskærmen.

app-shell-install-title = Læg appen på din startskærm
app-shell-install-ios = Tryk på delingsknappen i din browser og derefter på »Føj til hjemmeskærm«.
app-shell-install-menu = Åbn browserens menu, og vælg »Føj til startskærm« eller »Installer app«.
app-shell-install-button = Installer appen
app-shell-offline-title = Der er ingen internetforbindelse
app-shell-offline-line = Din telefon eller computer er ikke forbundet lige nu. Tjek wi-fi eller mobildata, og prøv så igen.
app-shell-offline-again = Prøv igen
