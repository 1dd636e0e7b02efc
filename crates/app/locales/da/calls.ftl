### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = Gå til forsiden
calls-call = Ring op
calls-try-again = Prøv igen
calls-not-online-title = { $name } er her ikke lige nu
calls-not-online-line = Det kan kun ringe hos en, der er logget ind. Du kan invitere til samtale med en mail og så prøve igen.
calls-not-online-later = Det kan kun ringe hos en, der er logget ind. Prøv igen senere.
calls-ask = Inviter til samtale
calls-asked = Mailen er på vej.
calls-asked-already = Der blev sendt en mail for få minutter siden. Vent lidt, før du sender en mere.
calls-busy-title = { $name } er i en anden samtale
calls-busy-line = Prøv igen om et øjeblik.
calls-here-title = { $name } er her nu
calls-here-line = Du kan ringe op nu.
calls-elsewhere-title = Du har svaret på en anden enhed
calls-elsewhere-line = Din samtale med { $name } er åben på en anden enhed eller i en anden browser. Du kan også fortsætte her.
calls-elsewhere-take = Fortsæt samtalen her
calls-phone-title = { $name } kan nås på telefonen
calls-phone-line = Der er ingen side åben, men telefonen ringer også, når appen er lukket.
