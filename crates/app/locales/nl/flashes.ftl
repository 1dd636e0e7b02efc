### Short lines at the top of the page after a change.

flashes-password-chosen = Your password is saved.
flashes-password-changed = Your password is changed. Other browsers are logged out.
flashes-saved = Saved.
