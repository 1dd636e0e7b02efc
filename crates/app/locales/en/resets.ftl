### Resetting two-step log-in for somebody who lost the phone.

# $name (String) - whose two-step it is
resets-title = Reset two-step for { $name }
resets-lost = Phone lost? Reset two-step
resets-own = Another application manager resets your two-step. If there is none, the service desk does.
resets-line = For someone who lost their phone and has no recovery codes. First make sure who is asking.
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
resets-note-help = Such as what you asked, but never the answers. The person may read this.
resets-note-missing = Please write down how you made sure who is asking.
resets-what = What happens then
resets-what-code = Logging in asks for the password alone, and two-step can be set up again.
resets-what-out = The person is logged out everywhere, in the app too, and every device is asked for a code again.
resets-what-told = The person is told by e-mail. The reset is written down with your name.
resets-button = Reset two-step
resets-nothing = There is nothing to reset
resets-nothing-line = Two-step log-in is not set up for this account, or the account is not open.
# $platform (String) - the platform's name
resets-sms = { $platform }: two-step log-in for your account was reset. Did you not ask for it? Then tell your organisation at once.
