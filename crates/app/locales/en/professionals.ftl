### Professionals as application managers see them.

professionals-line = Everyone who works with this platform
professionals-add = Add a professional
professionals-closed = Closed accounts
professionals-new-title = A new professional
professionals-new-line = They get an e-mail with a link to choose a password.
professionals-roles = What does this person do?
professionals-roles-missing = Please choose at least one.
professionals-last-manager = Someone has to look after this platform: make another person application manager first. That person must have logged in once.
professionals-help-therapist = Sees the clients in their care and calls them
professionals-help-secretary = Adds clients and keeps names and addresses right
professionals-help-application-manager = Looks after this platform and its professionals
professionals-help-author = Makes modules, diaries and questionnaires
professionals-mail-roles-subject = Your roles were changed
# $name (String) - who changed them
# $platform (String) - the platform's name
professionals-mail-roles-line = { $name } changed what you can do at { $platform }.
# $roles (String) - such as “Therapist, Secretary”
professionals-mail-roles-now = Your roles are now: { $roles }.
professionals-mail-roles-ask = Didn’t you expect this? Then ask an application manager at once.
# $platform (String) - the platform's name
professionals-mail-given-subject = Someone was given new roles at { $platform }
# $by (String) - who gave them
# $platform (String) - the platform's name
professionals-mail-given-line = { $by } gave someone new roles at { $platform }.
# $name (String) - to whom
# $roles (String) - such as “Therapist, Secretary”
professionals-mail-given-who = It is about { $name }. New roles: { $roles }.
