### The access log: who did what, and when.

audit-when = When
audit-who = Who
audit-what = What
audit-linden = Linden
audit-account-made = Made the account
audit-account-changed = Changed the details
audit-account-deactivated = Closed the account
audit-account-reactivated = Opened the account again
audit-welcomed-again = Sent the welcome e-mail again
audit-welcomed = Chose the first password
audit-logged-in = Logged in
audit-password-changed = Changed the password
audit-password-reset = Chose a new password with a link from an e-mail
audit-log-in-locked = Paused logging in after wrong passwords
audit-related = Linked a therapist
audit-relation-ended = Ended the link with a therapist
audit-roles-changed = Changed the roles
audit-viewed = Looked at the details
audit-call-started = Started a call
audit-call-ended = The call ended
audit-asked-to-come = Asked to come, by e-mail
audit-friend-invited = Invited a friend
audit-friend-joined = Logged in as a friend for the first time
audit-friend-ended = Ended with a friend
