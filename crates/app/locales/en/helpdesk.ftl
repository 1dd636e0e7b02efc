### The helpdesk’s four questions.

helpdesk-line = Who can’t log in, and why? Fill in who it is about.
helpdesk-by-name = Name or e-mail address
helpdesk-by-address = The whole e-mail address. You see how the account stands, and nothing else.
helpdesk-ask = Find out why
# $who (String) - “Therapist” or “Client”
helpdesk-several = { $who }: who do you mean?
helpdesk-q-therapist-account = Does the therapist have an account?
helpdesk-q-therapist-log-in = Can the therapist log in?
helpdesk-q-client-access = How does the client get access here?
helpdesk-q-client-log-in = Can the client log in?
helpdesk-yes = Yes
helpdesk-no = No
helpdesk-not-yet = Not yet
helpdesk-no-therapist = There is no therapist with this name or address.
helpdesk-no-role = This person has an account here, but is not a therapist.
helpdesk-no-client = There is no client with this name or address.
helpdesk-no-own-client = None of your clients has this name or address.
helpdesk-no-client-account = No client has an account with this address.
helpdesk-not-welcomed = No welcome e-mail has been sent yet.
# $when (String) - such as “3 days ago”
# $until (String) - such as “29 November”
helpdesk-welcomed = The welcome link was sent { $when }. It works until { $until }.
# $when (String) - such as “3 days ago”
helpdesk-expired = The welcome link expired { $when }.
# $when (String) - such as “3 days ago”
helpdesk-closed = The account was closed { $when }.
# $time (String) - such as 10:15
helpdesk-locked = Logging in is paused until { $time } after wrong passwords.
# $link (String) - what the link on the log-in page is called
helpdesk-locked-what = It opens by itself. Someone who chooses a new password on the log-in page, at “{ $link }”, doesn’t have to wait.
# $time (String) - such as “21 November 2026, 16:20”
helpdesk-codes-paused = Wrong codes were typed. Codes are paused until { $time }.
helpdesk-codes-paused-what = In a browser where this person has logged in before, the code still works. A recovery code may help, too.
helpdesk-unused = A password is chosen, but nobody has logged in yet.
helpdesk-passkey-alone = Logging in with a password is switched off for this group here. A passkey lets this person in.
helpdesk-no-password = Logging in with a password is switched off for this group here, and this person has no passkey that works here.
helpdesk-code-asked = After the password, a code is asked for too (two-step).
helpdesk-set-up-first = Two-step is required and not set up yet. That comes right after the password, and then everything else opens.
# $when (String) - such as “3 days ago”
helpdesk-signed-up = The client made the account { $when }.
# $name (String) - who made the account
# $when (String) - such as “3 days ago”
helpdesk-made-by = { $name } made the account { $when }.
# $name (String) - one or more therapists
helpdesk-related = Linked to { $name }.
# $name (String) - the therapist
helpdesk-not-related = Not linked to { $name }, so they can’t call each other.
helpdesk-send-link = Send the welcome link again
helpdesk-relate = Link the two
helpdesk-roles = Change the roles
helpdesk-password = Send a password link
helpdesk-forgotten = Has the password been forgotten? You can send an e-mail with a link to choose a new one.
helpdesk-ask-manager = An application manager can sort that out.
helpdesk-ask-secretary = The secretariat can sort that out.
# $names (String) - up to three application managers
helpdesk-contact-manager = Still not solved? Ask an application manager: { $names }.
helpdesk-contact-desk = Still not solved? Ask the service desk of this installation.
helpdesk-reset = Reset two-step
helpdesk-lost-phone = Is the phone lost, and are there no recovery codes? Then two-step can be reset.
helpdesk-lost-ask-manager = Is the phone lost, and are there no recovery codes? Then an application manager can reset two-step.
helpdesk-lost-ask-secretary = Is the phone lost, and are there no recovery codes? Then the secretariat or the client’s therapist can reset two-step.
# $until (String) - such as “22 December”
helpdesk-exempt = Two-step is required, but this person is exempt until { $until }.
