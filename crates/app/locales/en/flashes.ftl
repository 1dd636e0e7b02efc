### Short lines at the top of the page after a change.

flashes-password-chosen = Your password is saved.
flashes-password-changed = Your password has been changed. You are logged out in all other browsers.
flashes-saved = Saved.
flashes-client-made = The client has been added. The welcome e-mail is on its way.
flashes-welcomed-again = A new welcome e-mail is on its way. The older link no longer works.
flashes-here-already = No e-mail was sent: this person has a password already.
flashes-deactivated = The account is closed and logged out everywhere.
flashes-reactivated = The account is open again.
flashes-related = The therapist is linked to this client now.
flashes-relation-ended = The therapist is no longer linked to this client.
flashes-nobody-chosen = Please choose a therapist first.
flashes-professional-made = The account has been made. The welcome e-mail is on its way.
flashes-last-manager = This is the last application manager. Make someone else application manager first.
flashes-logged-out-there = You are logged out there.
flashes-app-log-in-ended = That phone is logged out. Its PIN no longer works.
flashes-code-sent = The code is on its way.
flashes-code-sent-already = A code has just been sent. Please wait half a minute before you ask for another.
flashes-codes-too-many = Too many codes were sent. Please try again in an hour.
flashes-recovery-code-used = You are in. You used one of your recovery codes: if your phone is lost, set up two-step again here.
flashes-device-forgotten = That device will be asked for a code again.
flashes-second-step-off = Two-step log-in is off.
flashes-two-step-reset = Two-step is reset. The person is told by e-mail.
flashes-nothing-to-reset = Nothing was reset: two-step is not set up for this account.
flashes-recovery-stopped = Stopped. Two-step log-in stays as it is.
flashes-recovery-done = Two-step log-in is removed. Please log in with your password.
flashes-recovery-too-soon = This was asked for and stopped less than a day ago. Please try again tomorrow.
