### Friends, whom a client invites.

friends-title = Friends
friends-line = Someone who is close to you can have an account here too. The people who work here only see how many friends you have, never who they are.
friends-none = Your friends will be here
friends-none-line = Invite someone you trust, such as your partner or a family member.
friends-invite-title = Invite a friend
friends-email-help = The invitation goes to this address and mentions your first name.
friends-invite = Send the invitation
friends-invite-again = Invite again
friends-invited = Invited
friends-here = Here
friends-ended = Ended
# $when (String) - such as “3 days ago”
friends-invited-when = Invited { $when }
# $when (String) - such as “3 days ago”
friends-joined-when = First logged in { $when }
# $when (String) - such as “3 days ago”
friends-ended-when = Ended { $when }
friends-end = End
friends-end-line = This person is logged out at once and can no longer be here as your friend. You can invite them again later.
friends-oneself = This is your own e-mail address. Please fill in your friend’s.
friends-already = You have already invited someone with this address. You will find them in the list.
friends-enough = You have five friends here, and that is the most. To invite someone else, first press “End” beside one of them.
friends-enough-today = You have sent ten invitations today. You can send more tomorrow.
friends-invited-now = The invitation is on its way.
friends-here-already = No e-mail was sent: this person is here already.
friends-ended-now = Ended. This person is no longer your friend here.
# $friends (Number) - how many friends a client has, 1 or more
friends-number = { $friends ->
    [one] 1 friend
   *[other] { $friends } friends
}
# $name (String) - a client’s first name
friends-of = You are here as a friend of { $name }
# $name (String) - a client’s first name
friends-of-line = Only { $name } sees that it is you. The people who work here see no names of friends.
friends-of-nobody = Here you will see who invited you
friends-of-nobody-line = At the moment your account is not linked to anyone here.
