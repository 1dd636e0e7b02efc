### Ringing while the app is closed.

push-title = Someone is calling you
push-ask = Your phone can also ring when the app is closed.
push-allow = Ring when the app is closed
push-allowed = Done. Calls ring on this phone from now on.
push-refused = Your browser does not allow it now. You can allow notifications in its settings.
push-reset-title = Two-step log-in was reset
push-reset-line = Did you not ask for it? Then tell your organisation at once.
push-recovery-title = Two-step log-in is to be removed
push-recovery-line = It was not you? Open the app and stop it.
