### The outbox of the demo.

outbox-title = Outbox
outbox-line = Nothing leaves this machine: here are the e-mails and text messages that would have been sent, the newest first.
# $address (String) - the e-mail address or phone number of the receiver
outbox-to = To { $address }
outbox-sms = Text message
outbox-empty = Nothing has been sent yet. Create an account or ask for a new password, then look here again.
