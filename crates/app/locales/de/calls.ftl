### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = Zu „Heute“
calls-call = Anrufen
calls-try-again = Noch einmal versuchen
calls-not-online-title = { $name } ist gerade nicht da
calls-not-online-line = Es kann nur bei jemandem klingeln, der angemeldet ist. Sie können per E-Mail bitten zu kommen und es dann noch einmal versuchen.
calls-ask = Per E-Mail bitten zu kommen
calls-asked = Die E-Mail ist unterwegs.
calls-asked-already = Vor wenigen Minuten wurde schon eine E-Mail geschickt. Bitte warten Sie ein wenig, bevor Sie noch eine schicken.
calls-busy-title = { $name } ist in einem anderen Gespräch
calls-busy-line = Bitte versuchen Sie es gleich noch einmal.
calls-here-title = { $name } ist jetzt da
calls-here-line = Sie können anrufen.
calls-elsewhere-title = Sie haben auf einem anderen Gerät angenommen
calls-elsewhere-line = Ihr Gespräch mit { $name } ist auf einem anderen Gerät oder in einem anderen Browser offen. Sie können auch hier weitersprechen.
calls-elsewhere-take = Hier weitersprechen
