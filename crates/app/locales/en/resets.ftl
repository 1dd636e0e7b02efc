### Resetting two-step log-in for somebody who lost the phone.

# $name (String) - whose two-step it is
resets-title = Reset two-step for { $name }
resets-lost = Phone lost? Reset two-step
resets-own = Another application manager resets your two-step. If there is none, the service desk does.
resets-line = For someone who has lost their phone and has no recovery codes. First make sure who is asking.
# $name (String) - whose two-step it is
resets-how = How did you make sure that it is { $name }?
resets-in-person = In person
resets-in-person-help = You know the person, or you saw an identity document.
resets-telephone = By telephone, with questions
resets-telephone-help = You called a number that you already had, and asked what only they can know.
resets-video = By video call
resets-video-help = You saw and recognised the person.
resets-other = In another way
resets-other-help = Please write below how.
resets-how-missing = Please choose how you made sure who is asking.
resets-note = Note
resets-note-help = Such as what you asked, but never the answers. The person can read this.
resets-note-missing = Please write down how you made sure who is asking.
resets-what = What happens then
resets-what-code = Only the password is needed to log in, and two-step can be set up again.
resets-what-out = The person is logged out everywhere, in the app too, and every device is asked for a code again.
resets-what-told = The person is told by e-mail. The reset is written down with your name.
resets-button = Reset two-step
resets-nothing = There is nothing to reset
resets-nothing-line = Two-step log-in is not set up for this account, or the account is not open.
# $platform (String) - the platform's name
resets-sms = { $platform }: two-step log-in for your account was reset. If you didn’t ask for it, tell your organisation at once.
resets-cannot = I can’t get a code
resets-ask-client = Phone lost, and no recovery codes? Your therapist or the secretariat can help you.
resets-ask-professional = Phone lost, and no recovery codes? An application manager can help you.
resets-friend-title = Log in without a code
resets-friend-line = Phone lost, and no recovery codes? Then two-step log-in can be removed from your account. For your safety, this takes 72 hours.
resets-friend-mail = We send you an e-mail with a link. The link works after 72 hours.
resets-friend-told = Until then, every device on which you are logged in shows a notice. It can be stopped there and in the e-mail.
resets-friend-then = After that, your password is enough. You can then set up two-step again.
resets-friend-button = Send me the e-mail
resets-friend-under-way = The e-mail is on its way
# $day (String) - such as 25 November
# $time (String) - such as 10:15
resets-friend-under-way-line = The link in it works from { $day }, { $time }. Please look in the spam folder, too.
# $day (String) - such as 25 November
# $time (String) - such as 10:15
resets-wait-line = For your safety, this works from { $day }, { $time }. Please open the link again then.
resets-open-title = Remove two-step log-in
resets-open-line = Your password is then enough to log in. You are logged out everywhere else.
resets-open-button = Remove two-step
resets-stop-line = If it was not you, or if you can get codes again, stop it.
resets-stop = Stop it
# $when (String) - such as 25 November, 10:15, or {when} for the island to fill in
resets-notice = Someone asked to remove two-step log-in from your account. This is possible from: { $when }. If it was not you, stop it and choose a new password.
# $platform (String) - the platform's name
resets-recovery-sms = { $platform }: someone asked to remove two-step log-in from your account. If it was not you, log in within 72 hours and stop it.
