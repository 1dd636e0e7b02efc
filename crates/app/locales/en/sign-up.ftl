### Signing up, where the platform allows it.

sign-up-title = Create an account
sign-up-line = We will send you an e-mail with a link. Use it to choose a password, and you are in.
sign-up-button = Create my account
sign-up-done-title = Check your e-mail
# $email (String) - what was typed
sign-up-done-line = An e-mail to { $email } is on its way. It tells you how to continue.
