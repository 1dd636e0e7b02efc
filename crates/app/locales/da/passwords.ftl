### Why a password was not taken, as the server says it.

passwords-too-short = Use at least 12 characters.
passwords-too-long = Use at most 128 characters.
passwords-no-special = Add at least one special character, such as ! ? - or a space.
passwords-too-common = This password is easy to guess. Try a few words that have nothing to do with each other.
passwords-own-name = Leave out your own name and e-mail address.
