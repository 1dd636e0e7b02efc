### The log-in page.

log-in-title = Log in
log-in-line = Welcome back. Your conversations here are private.
log-in-email = E-mail address
log-in-password = Password
log-in-forgot = Forgot your password?
log-in-button = Log in
log-in-or = or
log-in-sign-up = Create an account
log-in-wrong = This e-mail address and password do not go together. Please check both and try again.
log-in-deactivated = This account has been closed. Please contact your organisation if you would like to use it again.
# $seconds (Number) - how long to wait
log-in-wait-seconds = That was not right a few times. Please wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} and try again.
# $minutes (Number) - how long to wait
log-in-wait-minutes = Too many tries in a row. To keep the account safe, please wait { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, or choose a new password with “Forgot your password?”.
log-in-wrong-or-other-way = This e-mail address and password do not go together, or you log in here in another way. Please check both, or use the way that your organisation gave you.
