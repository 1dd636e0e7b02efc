### Two-step log-in: setting it up, codes, recovery codes, the lock.

two-step-title = Two-step log-in
two-step-line = After your password you also enter a code from your phone. That way nobody gets in with your password alone.
two-step-not-used = Your organisation doesn’t use two-step log-in.
two-step-none = Not set up yet
two-step-none-line = It takes about two minutes. Have your phone at hand.
two-step-set-up = Set up two-step
two-step-on = On
two-step-change = Change
two-step-required-line = Your organisation asks everybody to use two-step log-in, so it can’t be switched off.
two-step-forced-line = Your organisation asks you to set this up before you go on. From then on, you enter a code from your phone after your password.
two-step-way-title = How would you like to get your codes?
two-step-way-app = With an authenticator app
two-step-way-app-help = Recommended, and safest. It also works without a signal.
two-step-way-sms = By SMS
two-step-way-sms-help = We send a code to your phone each time.
# $digits (String) - the last two digits of the number
two-step-way-sms-to = By SMS to the number that ends in { $digits }
two-step-continue = Continue
two-step-other-way = Choose another way
two-step-step-back = One step back
two-step-scan-title = Scan this code
two-step-scan-line = Open your authenticator app, choose “Add” or the plus sign, and point the camera at this picture.
two-step-scan-picture = QR code for your authenticator app
two-step-type-line = Can’t scan it? Type this into the app instead.
two-step-number-title = Which number may we send codes to?
two-step-number = Mobile number
two-step-number-help = With the country code, such as +44 7700 900123.
two-step-number-odd = Please type the number with the country code, such as +44 7700 900123.
two-step-send = Send me a code
two-step-send-again = Send a new code
# $digits (String) - the last two digits of the number; empty for none
two-step-send-first = You need a code first. We will send it to the number that ends in { $digits }.
two-step-code-title = Enter your code
two-step-code-app = Open your authenticator app and type the six digits that you see there.
# $digits (String) - the last two digits of the number
two-step-code-sms = We have sent six digits to the number that ends in { $digits }. They work for 10 minutes.
two-step-code = Code
two-step-code-button = Log in
two-step-wrong = This code is not right, or it is too old. Please type the newest one.
two-step-too-many = Too many tries. Please try again in an hour.
two-step-recovery-line = No phone at hand? Type one of your recovery codes instead.
two-step-remember = Remember this device
two-step-remember-no = No, ask every time
two-step-remember-half-day = 12 hours
two-step-remember-three-days = 3 days
two-step-remember-week = 1 week
# $time (String) - such as 12 hours
two-step-remember-for = Don’t ask for a code on this device for { $time }
two-step-remember-help = Only on a device that nobody else uses.
two-step-codes-title = Your recovery codes
two-step-codes-line = If you lose your phone, each of these codes lets you in once. Keep them in a safe place, not on the phone itself.
two-step-codes-once = You see these codes only this once. You can ask for new ones at any time.
# $left (Number) - how many codes were not used yet
two-step-codes-left = { $left ->
    [one] One code left
   *[other] { $left } codes left
}
two-step-codes-new = New codes
two-step-codes-new-line = You get six new recovery codes. The old ones stop working at once.
two-step-print = Print
two-step-download = Download
two-step-kept-them = I’ve saved them
two-step-devices = Devices that are not asked for a code
two-step-until = Until
two-step-forget = Ask again
two-step-off-title = Switch two-step off
two-step-off-line = Your account is then protected by your password alone. We need your password and a code.
two-step-off-button = Switch off
two-step-locked-title = Welcome back
two-step-locked-line = It has been quiet here for an hour, so we just want to check that it’s you. What you typed is still there.
two-step-unlock = Go on
two-step-go-on-title = You can go on
two-step-go-on-line = What you typed is kept and will now be sent.
two-step-go-on = Send
# $code (String) - six digits
# $platform (String) - the platform's name
# $what (String) - such as “logging in”
two-step-sms-for = { $code } is your code for { $platform }. Only for this: { $what }. It works for 10 minutes. Never give it to anybody.
two-step-sms-log-in = logging in
two-step-sms-unlock = going on after a pause
two-step-sms-password = a new password
two-step-sms-switch-off = switching two-step off
two-step-sms-phone = logging in on a phone
two-step-sms-rules = changing how people log in
two-step-sms-set-up = setting two-step up
two-step-sms-weak = An app is safer: whoever takes over your phone number can read your codes.
two-step-too-many-today = Too many codes today. Please use a recovery code, or try again tomorrow.
