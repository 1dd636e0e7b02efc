### Logging in on a phone with a PIN.

app-log-in-first-title = Log in
app-log-in-first-line = How would you like to log in on this phone?
app-log-in-by-code = Log in with a QR code
app-log-in-by-email = Log in with e-mail
app-log-in-code-where = The QR code is on your computer: log in there and choose “Log in on your phone” in your profile.
app-log-in-reset-title = Choose a new PIN
app-log-in-reset-line = For this you log in once more. Then you choose a new PIN, and the old one stops working.
app-log-in-scan-title = Scan the QR code
app-log-in-scan-line = Hold your phone in front of the QR code on your computer. The picture stays on your phone.
app-log-in-scan-starting = The camera is starting. If your phone asks, please allow it.
app-log-in-scan-looking = Looking for the QR code…
app-log-in-scan-found = Found. One moment…
app-log-in-scan-other = That is another QR code. Please use the one in your profile on this site.
app-log-in-scan-no-camera = We can’t use the camera. Allow it in the settings of your phone and try again, or log in with e-mail.
app-log-in-scan-retry = Try again
app-log-in-link-line = Only go on if you have just scanned this code yourself, on your own screen. Did someone send it to you? Then close this page.
# $name (String) - the full name of who is logged in
app-log-in-link-as = { $name } is logged in here now. If you go on, the account the code belongs to takes its place.
app-log-in-link-button = Log in on this phone
app-log-in-code-over = This QR code no longer works. Your computer shows a new one: please scan that.
app-log-in-needs-scripts = This page needs JavaScript. Switch it on in your browser, then reload this page.
app-log-in-choose-title = Choose a PIN
app-log-in-choose-line = Next time this PIN alone opens the app on this phone.
app-log-in-pin = PIN
app-log-in-pin-again = The same PIN again
app-log-in-pin-rule = Five digits. Not the same one five times, and not a row such as 12345.
app-log-in-pin-five = A PIN has exactly five digits.
app-log-in-pin-alike = The same digit five times is easy to guess. Please choose another PIN.
app-log-in-pin-row = Digits in a row are easy to guess. Please choose another PIN.
app-log-in-pin-differs = These are two different PINs. Please type both again.
app-log-in-choose-button = Save the PIN
app-log-in-no-key = A PIN doesn’t work in this browser. Leave the private window, or use another browser.
app-log-in-digit-back = Delete the last digit
app-log-in-keypad = Digits
app-log-in-again-title = Please log in once more
app-log-in-again-line = You can choose a PIN right after logging in. That way nobody else can do it while you are away.
app-log-in-again-button = Log in once more
app-log-in-ready-title = The app is ready
app-log-in-ready-line = From now on your PIN opens it on this phone.
app-log-in-ready-button = Go on
app-log-in-open-title = Type your PIN
app-log-in-open-button = Open
app-log-in-forgot = Forgot your PIN? Reset here
# $left (Number) - tries that are left, at least 1
app-log-in-pin-wrong = That is not your PIN. { $left ->
    [one] You have one try left
   *[other] You have { $left } tries left
}.
app-log-in-anew-title = Please log in again on this phone
app-log-in-anew-line = This phone has no working PIN at the moment. Log in once, then choose a new PIN.
app-log-in-show-title = Log in on your phone
app-log-in-show-line = With this QR code you log in on your phone without typing your password.
# $address (String) - the app's address on this platform
app-log-in-show-step-open = Open this address on your phone: { $address }
app-log-in-show-step-choose = Choose “Log in with a QR code” there.
app-log-in-show-step-hold = Hold your phone in front of this QR code.
app-log-in-show-alt = The QR code for your phone
app-log-in-show-works = Each code works once, for one minute. While this page is open, it shows a new one in time.
app-log-in-show-new = Show a new code
app-log-in-show-private = Don’t show this code to anybody: whoever scans it is logged in as you.
app-log-in-show-on-phone = This phone is logged in already. To log in on another one, open this page on a computer.
app-log-in-show-ask = You logged in some time ago. Please show first that it’s you. That way nobody who finds this computer open can log in as you.
app-log-in-show-ask-button = Show the QR code
app-log-in-show-scanned = You logged in here with a QR code. That’s why no QR codes are shown here: only the place where you typed your password shows them.
app-log-in-show-scanned-remedy = To log in on another phone, open this page where you typed your password. Or log out here, and log in with e-mail.
app-log-in-show-over = Some time has passed. Press “Show a new code” to go on.
app-log-in-list-title = Phones where a PIN opens the app
app-log-in-list-unknown = A phone without a name
# $when (String) - such as “yesterday at 16:20”
app-log-in-list-made = PIN chosen { $when }
app-log-in-list-end = End it
