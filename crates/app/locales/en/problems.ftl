### Pages that say why something is not there.

problems-home = Go to Today
problems-log-in = Go to log in
problems-not-found-title = This page is not here
problems-not-found-line = It may have moved, or the address has a typing mistake.
problems-forbidden-title = This page is not for your account
problems-forbidden-line = If you need it for your work, please ask your organisation.
problems-too-many-title = One moment, please
# $minutes (Number) - how long to wait
problems-too-many-line = That was asked too many times in a row. Please try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
problems-expired-title = This link no longer works
problems-expired-line = A link works once and for a limited time, and a newer e-mail replaces an older one. If you have already chosen a password, just log in. Otherwise, ask for a new link.
problems-expired-action = Go to log in
problems-unreadable-title = Something was missing
problems-unreadable-line = What was sent could not be read. Please go back, reload the page and try again.
problems-bug-title = Something went wrong on our side
problems-bug-line = It is not your fault. Please try again in a moment. If it happens again, give your organisation this number:
# $reference (String) - eight signs
problems-reference = Number: { $reference }
problems-host-title = There is nothing at this address
problems-host-line = Please check the address in your welcome e-mail. Each organisation has its own address.
problems-host-demo = This is a demo. Its platforms are here:
