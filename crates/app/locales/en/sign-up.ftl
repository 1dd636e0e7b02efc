### Signing up, where the platform allows it.

sign-up-title = Create an account
sign-up-line = We send you a mail with a link. With it you choose a password, and you are in.
sign-up-button = Create my account
sign-up-done-title = Look in your mail
# $email (String) - what was typed
sign-up-done-line = A mail to { $email } is on its way. It tells you how to go on.
