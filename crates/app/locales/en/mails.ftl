### The mails. No care content in any of them.

# $name (String) - first name
mails-greeting = Hi { $name },
# $organisation (String) - who signs
mails-signature = Kind regards,
    { $organisation }
mails-surprise = Not expecting this e-mail? Then you don’t have to do anything.
# $platform (String) - the platform's name
mails-welcome-subject = Welcome to { $platform }
# $platform (String) - the platform's name
mails-welcome-line = An account is ready for you at { $platform }. Choose a password to begin.
# $address (String) - the platform's address
mails-welcome-address = From then on you will find us at { $address }. Keep this address as a bookmark.
mails-welcome-action = Choose a password
mails-welcome-note = The link works once, within seven days. After that, ask your organisation for a new one.
mails-reset-subject = A new password
# $platform (String) - the platform's name
mails-reset-line = Someone, probably you, asked for a new password at { $platform }.
# $name (String) - the colleague who sent it
# $platform (String) - the platform's name
mails-reset-by = { $name } has sent you this e-mail so that you can choose a new password at { $platform }.
mails-reset-action = Choose a new password
mails-reset-note = The link works once, within one hour.
mails-reset-surprise = If it was not you, you don’t have to do anything: your password stays as it is.
mails-reset-unneeded = If you don’t need a new password, you don’t have to do anything: your password stays as it is.
# $platform (String) - the platform's name
mails-here-subject = You already have an account at { $platform }
# $platform (String) - the platform's name
mails-here-line = Someone, probably you, wanted to create an account at { $platform } with this e-mail address. You already have one, so you can just log in.
mails-here-action = Log in
mails-locked-subject = Logging in is paused for a moment
# $platform (String) - the platform's name
mails-locked-line = Someone typed a wrong password for your account at { $platform } several times.
mails-locked-wait = To keep your account safe, logging in is paused for 15 minutes. You don’t have to wait if you choose a new password.
mails-locked-action = Choose a new password
mails-locked-surprise = If it was not you: your password was not guessed. If in doubt, choose a new one.
mails-browser-subject = Someone logged in with a new browser
# $platform (String) - the platform's name
# $browser (String) - such as “Firefox, Windows”
mails-browser-line = Your account at { $platform } was just used in a browser that is new to us: { $browser }.
# $platform (String) - the platform's name
mails-browser-unknown = Your account at { $platform } was just used in a browser that is new to us.
mails-browser-you = Was it you? Then all is well. If not, open the link below and log that browser out. Then choose a new password.
mails-browser-action = See where I am logged in
mails-changed-subject = Your password was changed
# $platform (String) - the platform's name
mails-changed-line = The password of your account at { $platform } was just changed. You are logged out everywhere else.
mails-changed-you = Was it you? Then all is well. If not, choose a new password now and tell your organisation.
mails-changed-action = Choose a new password
# $name (String) - who asks
mails-come-subject = { $name } would like to talk with you
# $name (String) - who asks
# $platform (String) - the platform's name
mails-come-line = { $name } would like to talk with you on { $platform }. Log in and stay on the page: it will ring.
mails-come-action = Log in
mails-come-note = You need a camera or at least a microphone. A quiet place and headphones help.
# $name (String) - the first name of who invites
# $platform (String) - the platform's name
mails-friend-subject = { $name } invites you to { $platform }
# $name (String) - the first name of who invites
# $platform (String) - the platform's name
mails-friend-line = { $name } is on { $platform } and would like to have you there as a friend.
mails-friend-private = Only the person who invited you sees your name there. The people who work there don’t.
# $name (String) - the first name of who invites
mails-friend-note = The link works once, within seven days. After that, { $name } can send you a new one.
mails-friend-here = You already have an account there. Log in as you always do.
# $platform (String) - the platform's name
mails-elsewhere-subject = About an invitation to { $platform }
# $platform (String) - the platform's name
mails-elsewhere-line = Someone invited you to { $platform } as a friend. That does not work with this e-mail address, because it already has an account there.
mails-elsewhere-what = Nothing about your account has changed. Do you want to accept the invitation? Then give the person who invited you another e-mail address of yours.
mails-app-unknown = a phone without a name
mails-app-subject = A PIN was chosen on a phone
# $platform (String) - the platform's name
# $device (String) - such as “Chrome, Android”
mails-app-line = A PIN now opens your account at { $platform } on this phone: { $device }.
mails-app-you = Was it you? Then all is well. If not, open the link below and log that phone out. Then choose a new password.
mails-pin-subject = A wrong PIN was typed five times
# $platform (String) - the platform's name
# $device (String) - such as “Chrome, Android”
mails-pin-line = For your account at { $platform } a wrong PIN was typed five times on this phone: { $device }. Its PIN no longer works.
mails-pin-you = Was it you? Then log in once on that phone and choose a new PIN.
mails-pin-action = Open the app
mails-pin-surprise = If it was not you: nobody got in. If you lost the phone, choose a new password.
mails-step-set-subject = Two-step log-in is set up
# $platform (String) - the platform's name
mails-step-set-line = Two-step log-in was just set up for your account at { $platform }. You are logged out everywhere else.
mails-step-off-subject = Two-step log-in is off
# $platform (String) - the platform's name
mails-step-off-line = Two-step log-in was just switched off for your account at { $platform }. Your account is protected by your password alone.
mails-codes-subject = You have new recovery codes
# $platform (String) - the platform's name
mails-codes-line = New recovery codes were just made for your account at { $platform }. The old ones no longer work.
mails-recovery-subject = A recovery code was used
# $platform (String) - the platform's name
# $left (Number) - how many codes were not used yet
mails-recovery-line = Someone just logged in to your account at { $platform } with one of your recovery codes. Codes left: { $left }.
mails-codes-locked-subject = Too many tries with a code
# $platform (String) - the platform's name
mails-codes-locked-line = Someone who knows your password typed wrong codes for your account at { $platform } several times. Codes are now paused for an hour.
mails-two-step-reset-subject = Two-step log-in was reset
# $platform (String) - the platform's name
mails-two-step-reset-line = Two-step log-in was just reset for your account at { $platform }. You are logged out everywhere. Until you set it up again, your password alone lets you in.
mails-two-step-reset-you = Did you ask for it? Then log in and set it up again.
# $link (String) - what the link on the log-in page is called
mails-two-step-reset-surprise = If you didn’t ask for it, tell your organisation at once and choose a new password on the log-in page, at “{ $link }”.
mails-recovery-asked-subject = Someone asked to remove two-step log-in
# $platform (String) - the platform's name
mails-recovery-asked-line = Someone, probably you, typed your password at { $platform } and asked to log in without a code from now on.
# $day (String) - such as 25 November
# $time (String) - such as 10:15
mails-recovery-asked-when = For your safety, the link below works from { $day }, { $time }, for seven days.
mails-recovery-asked-action = Log in without a code, or stop this
mails-recovery-asked-surprise = If it was not you, stop it now with this link and choose a new password: someone else knows yours.
mails-recovery-open-subject = You can now log in without a code
# $platform (String) - the platform's name
mails-recovery-open-line = The 72 hours are over. With the link below you remove two-step log-in from your account at { $platform }. Then your password is enough.
mails-recovery-open-action = Remove two-step log-in
mails-recovery-open-note = The link works once, within seven days.
mails-recovery-stopped-subject = Two-step log-in stays as it is
# $platform (String) - the platform's name
mails-recovery-stopped-line = Removing two-step log-in from your account at { $platform } was stopped. Nothing has changed.
mails-recovery-stopped-you = Did someone else ask for it? Then choose a new password: they know yours.
mails-device-subject = A device is asked for a code again
# $platform (String) - the platform's name
# $device (String) - such as “Firefox, Windows”
mails-device-line = For your account at { $platform }, this device is asked for a code again: { $device }.
mails-app-ended-subject = The PIN on a phone no longer works
# $platform (String) - the platform's name
# $device (String) - such as “Firefox, Windows”
mails-app-ended-line = Your account at { $platform } no longer opens with a PIN on this phone: { $device }.
mails-closed-subject = Your account is closed
# $platform (String) - the platform's name
mails-closed-line = Your account at { $platform } was just closed. You are logged out everywhere and can no longer log in.
mails-closed-kept = Nothing was deleted, and the account can be opened again. Do you have a question about it? Then ask the organisation.
mails-closed-action = How to reach the organisation
mails-opened-subject = Your account is open again
# $platform (String) - the platform's name
mails-opened-line = Your account at { $platform } is open again. You can log in with the password that you had.
# $day (String) - such as “1 December”
mails-two-step-from-subject = Two-step log-in from { $day }
# $day (String) - such as “1 December”
# $platform (String) - the platform's name
mails-two-step-from-line = From { $day } you need two-step log-in at { $platform }: your password, and then a code from your phone.
mails-exempted-subject = You can do without two-step for a month
# $day (String) - such as “1 December”
# $platform (String) - the platform's name
mails-exempted-line = Until { $day } you can log in at { $platform } without two-step. Your organisation arranged this for you. After that you will need it again.
mails-exemption-ended-subject = You need two-step log-in again
# $platform (String) - the platform's name
mails-exemption-ended-line = You now need two-step log-in again at { $platform }: your password, and then a code from your phone.
mails-set-up-how = It takes about two minutes. Have your phone at hand.
mails-set-up-help = Is it not working? Your organisation will be glad to help.
