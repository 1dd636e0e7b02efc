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
