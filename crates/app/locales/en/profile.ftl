### One's own profile.

profile-title = Your profile
profile-details = Your details
profile-wrong = Is something not right? Your organisation can change it for you.
profile-language = The language of your pages and e-mails
profile-save = Save
profile-safety = Security
profile-log-out = Log out
profile-back = Back
profile-password-title = Change your password
profile-password-line = After this you are logged out everywhere else.
profile-password-old = Your current password
profile-password-new = New password
profile-password-save = Save the new password
profile-password-wrong = That is not your password. Please try again.
profile-sessions-title = Where you are logged in
profile-sessions-line = Do you see a browser that is not yours? Log out there, and change your password.
profile-sessions-this = This browser
profile-sessions-unknown = A browser without a name
# $when (String) - such as “yesterday at 16:20”
profile-sessions-seen = Last used { $when }
# $when (String) - such as “yesterday at 16:20”
profile-sessions-began = logged in { $when }
profile-sessions-end = Log out there
profile-access-title = Who did what with your data
profile-access-line = Every time someone does something with your account or your data, it is written down here.
