### Az alkalmazás a kezdőképernyőn.

app-shell-install-title = Tegye az alkalmazást a kezdőképernyőre
app-shell-install-ios = Nyomja meg a böngésző megosztás gombját, majd ezt: „Főképernyőhöz adás”.
app-shell-install-menu = Nyissa meg a böngésző menüjét, és válassza ezt: „Hozzáadás a kezdőképernyőhöz” vagy „Alkalmazás telepítése”.
app-shell-install-button = Alkalmazás telepítése
app-shell-offline-title = Nincs internet
app-shell-offline-line = A telefonja vagy a számítógépe most nem éri el az internetet. Ellenőrizze a wifit vagy a mobilnetet, majd próbálja újra.
app-shell-offline-again = Próbálja újra
