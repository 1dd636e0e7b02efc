### How each group logs in: what an application manager sets, and the look ahead.

log-in-rules-title = Log-in and two-step
log-in-rules-line = How each group logs in here.
log-in-rules-friends = Friends
log-in-rules-password = E-mail and password
log-in-rules-remember = Remembered devices
log-in-rules-own-choice = Everyone chooses: every time, 12 hours, 3 days or 1 week
log-in-rules-on = On
log-in-rules-off = Off
log-in-rules-optional = Optional
log-in-rules-required = Required
log-in-rules-off-help = Nobody is asked for a code.
log-in-rules-optional-help = Anyone who wants it can set it up.
log-in-rules-required-help = Everyone sets it up right after logging in, before anything else.
log-in-rules-remember-help = For this long, a device isn’t asked for a code. A shorter time applies at once.
log-in-rules-password-off-help = Nobody in this group can log in with a password any more.
log-in-rules-no-other-way = E-mail and password can’t be switched off here: this group has no other way to log in yet, such as single sign-on.
log-in-rules-start = From which day?
log-in-rules-start-help = If you choose a day, people can get ready. Without one, it applies as soon as you save, even to people who are working here now.
log-in-rules-start-odd = Please choose a day from tomorrow on, within a year.
log-in-rules-look = See what would change
log-in-rules-change-line = Make your choice, and then first see who is affected. Nothing is saved before that.
# $what (String) - such as “Two-step log-in”
# $after (String) - such as “Required”
# $before (String) - such as “Optional”
log-in-rules-change = { $what }: { $after } (before: { $before })
# $date (String) - such as “1 December 2026”
log-in-rules-from-day = From { $date }
log-in-rules-at-once = As soon as you save
log-in-rules-cancel = Cancel this change
# $when (String) - such as “3 days ago”
# $name (String) - who cancelled it
log-in-rules-cancelled = Cancelled { $when } by { $name }
log-in-rules-cancelled-now = The change is cancelled. Everything stays as it is.
log-in-rules-planned-now = The change is planned. It begins by itself on that day.
log-in-rules-gone = This change has already begun or was cancelled before.
log-in-rules-desk = Service desk
log-in-rules-history = What was changed
log-in-rules-why = Why
log-in-rules-dry-title = What would change
log-in-rules-dry-line = Nothing is saved yet. This is how things stand now.
log-in-rules-moved = Something changed while you were reading. Please look once more, then save.
log-in-rules-whom = Who is affected
log-in-rules-locked-out = Can no longer log in
log-in-rules-code = Are asked for a code
log-in-rules-set-up = Have no two-step yet and set it up first
log-in-rules-exempt = Are exempt for now
log-in-rules-nothing = Log in without a code
# $count (Number) - how many people
log-in-rules-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
log-in-rules-names = Show names
# $count (Number) - how many people
log-in-rules-mails = { $count ->
    [one] 1 person gets an e-mail about it when you save, and sees it on the first page.
   *[other] { $count } people get an e-mail about it when you save, and see it on their first page.
}
log-in-rules-same = It is like that already, so nothing changes.
log-in-rules-planned-already = A change is already planned for this group. Cancel it first, then you can change something else.
log-in-rules-last-manager = Then no application manager could log in any more. Someone has to be able to undo this.
log-in-rules-reason = Why?
log-in-rules-reason-help = One line is enough. It is shown in the list of changes.
log-in-rules-reason-missing = Please write in a few words why.
# $day (String) - such as “1 December”
log-in-rules-comes = From { $day } you need two-step log-in.
log-in-rules-comes-line = Set it up now, then it is done. It takes about two minutes.
log-in-rules-weaker = This makes logging in less safe. So we ask once more who you are. The other application managers get an e-mail about it.
# $platform (String) - the platform's name
log-in-rules-mail-subject = A change makes logging in less safe at { $platform }
# $name (String) - who did it
# $platform (String) - the platform's name
# $group (String) - such as “Professionals”
log-in-rules-mail-line = { $name } changed how people log in at { $platform }. That makes logging in less safe for this group: { $group }.
# $name (String) - who did it
# $platform (String) - the platform's name
# $group (String) - such as “Professionals”
log-in-rules-mail-cancelled = { $name } cancelled a change at { $platform } that would have made logging in safer for this group: { $group }. This will not happen:
log-in-rules-mail-disagree = Is this right? Then all is well. If not, talk to them at once: it can be changed back.
