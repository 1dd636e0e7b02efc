### The page behind the link to a new password.

new-password-title = Choose a new password
new-password-line = When you save it, you are logged out everywhere else. Then you log in with the new password.
new-password-password = New password
new-password-button = Save the new password
