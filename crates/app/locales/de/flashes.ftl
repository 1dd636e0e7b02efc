flashes-password-chosen = Ihr Passwort ist gespeichert.
flashes-password-changed = Ihr Passwort ist geändert. In allen anderen Browsern sind Sie abgemeldet.
flashes-saved = Gespeichert.
