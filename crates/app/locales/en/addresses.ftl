### E-mail addresses that were changed: who is told, and what waits for three days.

addresses-told = Saved. We have written to the old e-mail address and to the new one.
addresses-logged-changed = Changed the e-mail address
addresses-logged-tried = Wanted to use this e-mail address for another account
addresses-mail-old-subject = Your e-mail address was changed
# $name (String) - who changed it
# $platform (String) - the platform's name
addresses-mail-old-line = { $name } changed the e-mail address of your account at { $platform }. Our e-mails now go to the new address.
addresses-mail-old-what = Did you agree to this? Then all is well. From now on, log in with the new address.
addresses-mail-disagree = If you didn’t agree to this, tell your organisation at once. For three days nobody gets a link to a new password by e-mail.
addresses-mail-new-subject = This is now your e-mail address
# $name (String) - who changed it
# $platform (String) - the platform's name
addresses-mail-new-line = { $name } set this e-mail address for your account at { $platform }. From now on, log in with it. Your password stays the same.
# $when (String) - such as “25 November 2026, 11:00”
addresses-mail-new-what = Forgot your password? To keep your account safe, we won’t send a link to a new one before { $when }.
addresses-mail-waits-subject = Your new password has to wait a little
# $platform (String) - the platform's name
addresses-mail-waits-line = Someone, probably you, asked for a new password at { $platform }.
addresses-mail-waits-why = The e-mail address of this account was changed a short time ago. To keep the account safe, we don’t send a link yet.
# $when (String) - such as “25 November 2026, 11:00”
addresses-mail-waits-when = Please ask again from { $when }. Do you still know your password? Then you can log in now.
addresses-mail-waits-ask = If it was not you, please tell your organisation.
addresses-reset-waits = You can’t reset this yet
# $when (String) - such as “25 November 2026, 11:00”
addresses-reset-waits-line = You changed this person’s e-mail address less than three days ago. To keep accounts safe, someone else has to reset two-step for now. You can do it yourself from { $when }.
