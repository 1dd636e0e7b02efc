### Passkeys: adding, using, naming and removing them.

passkeys-title = Passkeys
passkeys-line = A passkey is a key that your phone or computer keeps for you. You use it with your fingerprint, your face or your device’s PIN. It can take the place of a code, and of your password too.
passkeys-add = Add a passkey
# $when (String) - such as yesterday at 16:20
passkeys-made = Added { $when }
# $when (String) - such as yesterday at 16:20
passkeys-used = last used { $when }
passkeys-never-used = not used yet
passkeys-only = Your passkey is your second step.
passkeys-codes-too = Add codes
passkeys-way = Use a passkey
passkeys-works-not = Doesn’t work
passkeys-old-address = It was made for the old address of this platform, so it doesn’t work here. Please remove it and add a new one.
passkeys-copied = It may have been copied, so it no longer works. Please remove it and add a new one.
passkeys-none-works = Your passkeys don’t work here any more. Please use one of your recovery codes. You can then add a new passkey.
passkeys-none-here = Passkeys can’t be used at this address.
passkeys-enough = You have ten passkeys here, and that is the most. Please remove one before you add another.
passkeys-added-now = The passkey has been added.
passkeys-removed-now = The passkey has been removed.
passkeys-new-title = Add a passkey
passkeys-name = Name
passkeys-name-help = So that you know later which one it is, such as “My phone”.
# $most (Number) - so many characters at most
passkeys-name-odd = Please choose a name of 1 to { $most } characters.
passkeys-new-button = Make the passkey
passkeys-not-added = That didn’t work, or it took too long. Nothing has changed. Please try again.
passkeys-rename = Save the name
passkeys-remove = Remove this passkey
passkeys-remove-line = It will then no longer open your account. Please also delete it on the device that keeps it. We need your password.
passkeys-remove-last = This is your only second step. If you remove it, two-step log-in is off and your recovery codes stop working. We need your password, and the passkey or a recovery code.
passkeys-remove-required = This is your only second step. If you remove it, you will set up a new one right away. We need your password, and the passkey or a recovery code.
passkeys-off-line = Your passkeys are removed too.
passkeys-use = Use a passkey
passkeys-use-instead = Use a passkey instead
passkeys-log-in = Log in with a passkey
passkeys-ask-title = Use your passkey
passkeys-ask-line = Your device asks for your fingerprint, your face or its PIN. No passkey at hand? Then type one of your recovery codes.
passkeys-recovery-code = Recovery code
passkeys-not-taken = That passkey could not be used, or it took too long. Please try again.
passkeys-unknown = This passkey doesn’t open an account here. Maybe it was removed. Please log in with your e-mail address and password.
passkeys-too-many = Too many tries. Please try again in an hour.
passkeys-too-many-here = Too many tries from here. Please try again in an hour.
passkeys-needs-scripts = Passkeys need JavaScript, which is switched off in this browser.
passkeys-no-support = This browser can’t use passkeys. Please choose another way or another browser.
passkeys-stopped = Nothing has changed: no passkey was chosen, or it took too long. You can try again.
passkeys-here-already = There is already a passkey for your account on this device.
passkeys-trouble = That didn’t work. Please load this page again, and then try once more.
passkeys-logged-added = Added a passkey
passkeys-logged-removed = Removed a passkey
passkeys-logged-stopped = Stopped a passkey: it may have been copied
passkeys-mail-added-subject = A passkey was added
# $platform (String) - the platform's name
# $passkey (String) - as its owner calls it
passkeys-mail-added-line = A passkey was just added to your account at { $platform }: { $passkey }. Whoever has it can log in without your password. You are logged out everywhere else.
passkeys-mail-removed-subject = A passkey was removed
# $platform (String) - the platform's name
# $passkey (String) - as its owner called it
passkeys-mail-removed-line = A passkey was just removed from your account at { $platform }: { $passkey }. It no longer opens your account.
passkeys-mail-stopped-subject = One of your passkeys was stopped
# $platform (String) - the platform's name
# $passkey (String) - as its owner calls it
passkeys-mail-stopped-line = Someone used a passkey for your account at { $platform } that may have been copied: { $passkey }. Nobody got in with it. It no longer works.
passkeys-mail-stopped-what = Please remove it and add a new one. If you don’t know what happened, tell your organisation.
passkeys-mail-stopped-action = See your passkeys
# $names (String) - as their owner called them, such as “Chrome, Android”
passkeys-mail-gone = To be safe, we removed passkeys that were added in the last seven days: { $names }. Were they yours? Then you can add them again.
# $address (String) - the page that lists them
passkeys-mail-stay = Your passkeys still open your account. See which ones there are, and remove any that aren’t yours: { $address }
