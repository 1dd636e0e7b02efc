### Clients as professionals see them.

clients-all-line = Everyone with a client account here
clients-own-line = The people in your care
# $people (Number) - how many clients the reader treats
# $online (Number) - how many of them have a page open
clients-own-count = { $people ->
    [one] 1 person in your care
   *[other] { $people } people in your care
}, { $online ->
    [0] nobody online now
   *[other] { $online } online now
}
clients-closed-line = Accounts that are closed
clients-add = Add a client
clients-find = Name, e-mail or client number
clients-none-found = Nobody found
clients-none-found-line = Try the beginning of a first or last name, or the client number.
clients-show-all = Show everybody
clients-none = Your clients will be here
clients-none-line = You see who is online and can start a call with one press.
clients-show-closed = Show closed accounts
clients-show-open = Back to all clients
clients-online = Online now
# $when (String) - such as “yesterday at 16:20”
clients-last-here = Last here { $when }
# $when (String) - such as “3 days ago”
clients-welcomed = Welcome e-mail sent { $when }
# $when (String) - such as “3 days ago”
clients-made = Account made { $when }
clients-not-yet = Not logged in yet
clients-closed = Closed
clients-send-again = Send again
clients-call = Call
clients-ask = Ask to come
clients-new-title = A new client
clients-new-line = The client gets an e-mail with a link to choose a password.
clients-new-button = Add and invite
clients-cancel = Cancel
clients-therapist = Therapist
clients-therapist-help = This person can see and call the client from the start.
clients-therapist-choose = Choose a therapist
clients-therapist-missing = Please choose the therapist of this client.
clients-details = Details
clients-edit = Change
# $name (String) - the client’s name
clients-edit-title = Change the details of { $name }
clients-since = Account since
clients-therapists = Therapists
clients-no-therapist = Nobody yet. Without a therapist, nobody can call this client.
clients-you = You
clients-end-relation = End
clients-relate-more = Add another therapist
clients-relate = Add
clients-account = Account
clients-access-log = Who looked at this client’s data
clients-access-log-line = Everything that was done with the account, the newest first. The client can read this too.
