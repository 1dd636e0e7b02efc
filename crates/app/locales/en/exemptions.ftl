### Exemptions from two-step, for a month.

exemptions-title = Exempt for a month
# $day (String) - such as “22 December”
# $name (String) - the professional
exemptions-line = Until { $day } this person can log in here without two-step: { $name }. Then it ends by itself.
exemptions-reason-help = Such as: the new phone is on its way. Other application managers can read it.
exemptions-give = Exempt this person
# $day (String) - such as “1 December”
exemptions-until = Exempt until { $day }
# $name (String) - who gave it
# $when (String) - such as “3 days ago”
exemptions-made = Given by { $name } { $when }
exemptions-end = End the exemption
exemptions-set-up = Set up
exemptions-list = Exempt from two-step
exemptions-given-now = This person is exempt now, and gets an e-mail about it.
exemptions-ended-now = The exemption has ended.
exemptions-oneself = You can’t exempt yourself. Please ask another application manager.
exemptions-already = This person is exempt already.
exemptions-not-required = Two-step isn’t required of professionals now, so nobody needs to be exempt.
# $day (String) - such as “1 December”
exemptions-yours = Until { $day } you can do without two-step log-in.
exemptions-yours-line = After that you will need it to log in. You can set it up now.
