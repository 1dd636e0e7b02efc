### Help pages.

help-title = Help
help-line = What would you like to know?
help-back = Back to log in
help-log-in-title = Help with logging in
help-log-in-line = Password forgotten, no e-mail, a link that does not work
help-wrong-title = My password is not accepted
help-wrong-line = Check that Caps Lock is off, and use the eye beside the password to see what you typed. Still not right? Choose a new one: it takes a minute.
help-wrong-action = Choose a new password
help-mail-title = I am not getting an e-mail
help-mail-line = An e-mail can take a few minutes. Look in your spam folder too. And check that you use the e-mail address that your organisation has for you.
help-link-title = The link in my e-mail does not work
help-link-line = A link works once. The link in a welcome e-mail works for seven days, the link to a new password for one hour. A newer e-mail replaces an older one, so always use the newest.
help-address-title = Is this the right address?
# $address (String) - the platform's host
help-address-line = Your organisation’s address is { $address }. Keep it as a bookmark. Never type your password at another address.
help-contact-title = Talk to someone
help-contact-line = Your organisation is glad to help:
help-tips-title = Tips for a strong password
help-tips-line = A long password is strong, and it can still be easy to remember.
help-tip-words = Take four words that have nothing to do with each other, with a space or a dash between them.
help-tip-own = Leave out names, birthdays and anything else that people know about you.
help-tip-manager = A password manager remembers it for you. Most phones and browsers have one.
help-tip-share = Use it only here, and tell it to nobody. Nobody from your organisation will ever ask for it.
