### Pages that say why something is not there.

problems-home = Go to Today
problems-log-in = Go to log in
problems-not-found-title = This page is not here
problems-not-found-line = It may have moved, or the address has a typing mistake.
problems-forbidden-title = This page is not for your account
problems-forbidden-line = If you need it for your work, please ask your organisation.
problems-too-many-title = One moment, please
problems-too-many-line = That was asked very often. Please try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
problems-expired-title = This link no longer works
problems-expired-line = Links work once and for a limited time, and a newer mail replaces an older one. If you have chosen a password already, just log in. Otherwise ask for a new link.
problems-expired-action = Go to log in
problems-unreadable-title = Something was missing
problems-unreadable-line = What was sent could not be read. Please go back, reload the page and try again.
problems-bug-title = Something went wrong on our side
problems-bug-line = It is not your fault. Please try again in a moment. If it stays, tell your organisation this number:
problems-reference = Number: { $reference }
problems-host-title = Nothing lives at this address
problems-host-line = Please check the address in your welcome mail. Each organisation has an address of its own.
