### The details of a person, wherever they are typed or shown.

accounts-first-name = First name
accounts-last-name = Last name
accounts-email = E-mail address
accounts-phone = Phone number
accounts-birth-date = Date of birth
accounts-client-number = Client number
accounts-language-help = Pages and e-mails come in this language.
accounts-first-name-missing = Please fill in the first name.
accounts-last-name-missing = Please fill in the last name.
accounts-email-odd = This does not look like an e-mail address yet. It should look like name@example.org.
accounts-email-taken = There is already an account with this e-mail address here.
accounts-email-too-often = Too many of the addresses you tried have an account here already. Please try again in an hour.
accounts-phone-odd = A phone number has 5 to 16 digits, such as 020 7946 0123.
accounts-birth-date-odd = Please check this date: it should be in the past.
# $most (Number) - how many characters fit
accounts-too-long = This is a little long. Please use at most { $most } characters.
accounts-save = Save
accounts-deactivate = Close this account
accounts-deactivate-line = The person is logged out at once and can’t log in any more. Nothing is deleted, and you can open the account again.
accounts-closed-line = This account is closed: nobody can log in with it.
accounts-reactivate = Open this account again
