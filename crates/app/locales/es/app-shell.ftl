### La aplicación en la pantalla de inicio.

app-shell-install-title = Ponga la aplicación en la pantalla de inicio
app-shell-install-ios = Pulse el botón de compartir del navegador y después «Añadir a pantalla de inicio».
app-shell-install-menu = Abra el menú del navegador y elija «Añadir a pantalla de inicio» o «Instalar aplicación».
app-shell-install-button = Instalar la aplicación
app-shell-offline-title = No hay internet
app-shell-offline-line = Su teléfono u ordenador no está conectado ahora. Compruebe la wifi o los datos móviles e inténtelo otra vez.
app-shell-offline-again = Intentarlo otra vez
