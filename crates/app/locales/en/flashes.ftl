### Short lines at the top of the page after a change.

flashes-password-chosen = Your password is saved.
flashes-password-changed = Your password has been changed. You are logged out in all other browsers.
flashes-saved = Saved.
flashes-client-made = The client is added. The welcome mail is on its way.
flashes-welcomed-again = A new welcome mail is on its way. The older link no longer works.
flashes-here-already = No mail was sent: this person has a password already.
flashes-deactivated = The account is closed and logged out everywhere.
flashes-reactivated = The account is open again.
flashes-related = The therapist is related.
flashes-relation-ended = The relation is ended.
flashes-nobody-chosen = Please choose a therapist first.
