### How clients get access, to be copied and forwarded.

help-texts-title = How clients get access
help-texts-line = Texts to copy and send to a client
help-texts-use = Choose your client’s language. Then copy the text, or open it as an e-mail.
help-texts-language = Language of the text
help-texts-show = Show
help-texts-text = Text for the client
help-texts-forward = Open as an e-mail
help-texts-therapist = A therapist makes the account
help-texts-secretary = The secretariat makes the account
help-texts-sign-up = The client makes the account
# $platform (String) - the platform’s name
help-texts-subject = Your account at { $platform }
# $platform (String) - the platform’s name
help-texts-therapist-first = Your therapist will make an account for you at { $platform }.
# $platform (String) - the platform’s name
help-texts-secretary-first = Our secretariat will make an account for you at { $platform }.
# $address (String) - the address of the sign-up page
# $platform (String) - the platform’s name
help-texts-sign-up-first = Open { $address } and make your account at { $platform }.
help-texts-mail = You will get an e-mail with a link. Open the link and choose a password.
help-texts-week = The link works once, within seven days. No e-mail? Look in your spam folder, or ask us to send it again.
# $address (String) - the platform’s address
help-texts-address = From then on you log in at { $address }. Keep this address as a bookmark.
# $address (String) - the address of the help page for logging in
help-texts-trouble = Trouble logging in? You will find help at { $address }.
# $platform (String) - the platform’s name
help-texts-from = A word from { $platform }
help-texts-own-title = Your organisation’s own help text
help-texts-own-line = It is shown on the help page for logging in, and below every text for clients.
help-texts-own-help = Plain words, such as when and how people reach you. If it is empty, nothing is shown.
help-texts-preview = Show how it looks
help-texts-preview-title = This is how it will look
help-texts-history = Who changed it
# $name (String) - who did it
# $when (String) - such as “yesterday at 16:20”
help-texts-written = { $name }, { $when }
# $name (String) - who did it
# $when (String) - such as “yesterday at 16:20”
help-texts-removed = { $name } removed the text, { $when }
