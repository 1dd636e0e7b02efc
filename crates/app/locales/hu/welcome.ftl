### The page behind the link of a welcome mail.

welcome-title = Welcome, { $name }
welcome-line = Choose a password for { $platform }. After that you are logged in at once.
welcome-password = Choose a password
welcome-button = Save and log in
welcome-bookmark = Tip: keep this address as a bookmark, so that you find your way back easily:
