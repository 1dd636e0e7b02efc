### Ringing while the app is closed.

push-title = Someone is calling you
push-ask = Your phone can also ring when the app is closed.
push-allow = Ring when the app is closed
push-allowed = Done. From now on, calls will ring on this phone.
push-refused = Your browser doesn’t allow it at the moment. You can allow notifications in its settings.
push-reset-title = Two-step log-in was reset
push-reset-line = Did you not ask for it? Then tell your organisation at once.
push-recovery-title = Two-step log-in is to be removed
push-recovery-line = It was not you? Open the app and stop it.
