### Short lines at the top of the page after a change.

flashes-password-chosen = Your password is saved.
flashes-password-changed = Your password has been changed. You are logged out in all other browsers.
flashes-saved = Saved.
