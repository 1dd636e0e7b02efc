### The page behind the link of a welcome mail.

# $name (String) - the person's first name
welcome-title = Welcome, { $name }
# $platform (String) - the platform's name
welcome-line = Choose a password for { $platform }. After that, you are logged in straight away.
welcome-password = Choose a password
welcome-button = Save and log in
welcome-bookmark = Tip: keep this address as a bookmark, so that you find your way back easily:
