### Ringing while the app is closed.

push-title = Someone is calling you
push-missed-title = You missed a call
push-missed-line = Open the app to see who called.
push-declined-title = You declined the call on another device
push-ask = Your phone can also ring when the app is closed.
push-allow = Ring when the app is closed
push-allowed = Done. From now on, calls will ring on this phone.
push-refused = Your browser doesn’t allow it at the moment. You can allow notifications in its settings.
push-page = The app on this phone
push-row = Calls on this phone
push-on = Calls ring on this phone, also when the app is closed.
push-stop = Don’t ring when closed
push-denied = Notifications are blocked here. This is how you allow them:
push-step-ios = Open the settings of your iPhone or iPad, then “Notifications”, and find this app in the list.
push-step-ios-allow = Switch on “Allow Notifications”, then come back to this page.
push-step-app = Open the settings of your phone, then “Apps”, this app, “Notifications”. Allow them, then come back to this page.
push-step-allow = Set notifications to “Allow”, then come back to this page.
push-reset-title = Two-step log-in was reset
push-reset-line = If you didn’t ask for it, tell your organisation at once.
push-recovery-title = Someone asked to remove two-step log-in
push-recovery-line = If it was not you, open the app and stop it.
