### Asking for a link to a new password.

forgot-password-title = A new password
forgot-password-line = Type your e-mail address. You will get an e-mail with a link to choose a new password.
forgot-password-button = Send the link
forgot-password-odd = This does not look like an e-mail address yet. It should look like name@example.org.
forgot-password-asked-title = Check your e-mail
# $email (String) - what was typed
forgot-password-asked-line = If { $email } has an account here, an e-mail is on its way. The link in it works for one hour.
forgot-password-asked-note = Nothing there after a few minutes? Look in your spam folder, and check that you typed the right address.
