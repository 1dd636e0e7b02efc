### Help pages.

help-title = Help
help-line = What would you like to know?
help-back = Back to log in
help-log-in-title = Help with logging in
help-log-in-line = Password forgotten, no mail, a link that does not work
help-wrong-title = My password is not accepted
help-wrong-line = Check that Caps Lock is off, and show the password with the eye beside it. Still not right? Choose a new one: it takes a minute.
help-wrong-action = Choose a new password
help-mail-title = I get no mail
help-mail-line = Mails can take a few minutes. Look in the folder for unwanted mail too. Check that you use the e-mail address that your organisation knows.
help-link-title = The link in my mail does not work
help-link-line = A link works once. The link in a welcome mail works for seven days, the link to a new password for one hour. A newer mail replaces an older one, so use the newest.
help-address-title = Is this the right address?
help-address-line = Your organisation’s address is { $address }. Keep it as a bookmark. Never type your password on another address.
help-contact-title = Talk to somebody
help-contact-line = Your organisation helps you:
help-tips-title = Tips for a strong password
help-tips-line = Long is strong, and it can still be easy to remember.
help-tip-words = Take four words that have nothing to do with each other, with a space or a dash between them.
help-tip-own = Leave out names, birthdays and anything that people know of you.
help-tip-manager = A password manager remembers it for you. Most phones and browsers have one.
help-tip-share = Use it only here, and tell it to nobody. Nobody of your organisation will ever ask for it.
