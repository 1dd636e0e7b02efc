### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = Naar de startpagina
calls-call = Bellen
calls-try-again = Opnieuw proberen
calls-not-online-title = { $name } is er nu niet
calls-not-online-line = U kunt alleen iemand bellen die is ingelogd. Vraag per e-mail om te komen en probeer het daarna nog eens.
calls-not-online-later = U kunt alleen iemand bellen die is ingelogd. Probeer het later nog eens.
calls-ask = Vraag om te komen
calls-asked = De e-mail is onderweg.
calls-asked-already = Een paar minuten geleden is al een e-mail gestuurd. Wacht even voordat u er nog een stuurt.
calls-busy-title = { $name } is in een ander gesprek
calls-busy-line = Probeer het zo meteen nog eens.
calls-here-title = { $name } is er nu
calls-here-line = U kunt nu bellen.
calls-elsewhere-title = U hebt op een ander apparaat opgenomen
calls-elsewhere-line = Uw gesprek met { $name } is open op een ander apparaat of in een andere browser. U kunt ook hier verdergaan.
calls-elsewhere-take = Hier verdergaan
calls-phone-title = { $name } is bereikbaar op de telefoon
calls-phone-line = Er staat daar geen pagina open, maar de telefoon gaat ook over als de app dicht is.
