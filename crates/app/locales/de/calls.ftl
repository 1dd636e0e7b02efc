### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = Zur Startseite
calls-call = Anrufen
calls-try-again = Noch einmal versuchen
calls-not-online-title = { $name } ist gerade nicht da
calls-not-online-line = Klingeln kann es nur, wenn jemand angemeldet ist. Bitten Sie per E-Mail zum Gespräch und versuchen Sie es dann noch einmal.
calls-not-online-later = Klingeln kann es nur, wenn jemand angemeldet ist. Bitte versuchen Sie es später noch einmal.
calls-ask = Zum Gespräch bitten
calls-asked = Die E-Mail ist unterwegs.
calls-asked-already = Vor wenigen Minuten wurde schon eine E-Mail geschickt. Bitte warten Sie ein wenig, bevor Sie noch eine schicken.
calls-busy-title = { $name } ist in einem anderen Gespräch
calls-busy-line = Bitte versuchen Sie es gleich noch einmal.
calls-here-title = { $name } ist jetzt da
calls-here-line = Sie können jetzt anrufen.
calls-elsewhere-title = Sie haben den Anruf auf einem anderen Gerät angenommen
calls-elsewhere-line = Ihr Gespräch mit { $name } ist auf einem anderen Gerät oder in einem anderen Browser offen. Sie können auch hier weitermachen.
calls-elsewhere-take = Hier weitermachen
calls-phone-title = { $name } ist auf dem Telefon erreichbar
calls-phone-line = Dort ist keine Seite geöffnet, aber das Telefon klingelt auch bei geschlossener App.
