### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = Go to Today
calls-call = Call
calls-try-again = Try again
# $name (String) - the other person
calls-not-online-title = { $name } is not here right now
calls-not-online-line = A call only rings for someone who is logged in. You can ask them by e-mail to come, and then try again.
calls-not-online-later = A call only rings for someone who is logged in. Please try again later.
calls-ask = Ask to come
calls-asked = The e-mail is on its way.
calls-asked-already = An e-mail was sent a few minutes ago. Please wait a little before sending another one.
# $name (String) - the other person
calls-busy-title = { $name } is in another call
calls-busy-line = Please try again in a moment.
# $name (String) - the other person
calls-here-title = { $name } is here now
calls-here-line = You can call now.
calls-elsewhere-title = You answered on another device
# $name (String) - the other person
calls-elsewhere-line = Your call with { $name } is open on another device or in another browser. You can go on here instead.
calls-elsewhere-take = Take the call here
# $name (String) - the other person
calls-phone-title = { $name } can be reached on their phone
calls-phone-line = No page is open there, but the phone also rings when the app is closed.
