### Vertrauenspersonen, die jemand einlädt.

friends-title = Vertrauenspersonen
friends-line = Wer Ihnen nahesteht, kann hier auch ein Konto haben. Die Menschen, die hier arbeiten, sehen nur die Zahl Ihrer Vertrauenspersonen, nie, wer sie sind.
friends-none = Hier stehen bald Ihre Vertrauenspersonen
friends-none-line = Laden Sie jemanden ein, dem Sie vertrauen, zum Beispiel aus Ihrer Familie.
friends-invite-title = Eine Vertrauensperson einladen
friends-email-help = Die Einladung geht an diese Adresse und nennt Ihren Vornamen.
friends-invite = Einladung senden
friends-invite-again = Erneut einladen
friends-invited = Eingeladen
friends-here = Dabei
friends-ended = Beendet
friends-invited-when = Eingeladen: { $when }
friends-joined-when = Zum ersten Mal angemeldet: { $when }
friends-ended-when = Beendet: { $when }
friends-end = Beenden
friends-end-line = Die Person wird sofort abgemeldet und ist hier nicht mehr Ihre Vertrauensperson. Sie können sie später wieder einladen.
friends-oneself = Das ist Ihre eigene E-Mail-Adresse. Bitte tragen Sie die Adresse Ihrer Vertrauensperson ein.
friends-already = Mit dieser Adresse haben Sie schon jemanden eingeladen. Sie finden die Person in der Liste.
friends-enough = Sie haben hier fünf Vertrauenspersonen, mehr geht nicht. Möchten Sie jemand anderen einladen? Dann drücken Sie zuerst bei einer davon auf „Beenden“.
friends-enough-today = Sie haben heute zehn Einladungen gesendet. Morgen können Sie weitere senden.
friends-invited-now = Die Einladung ist unterwegs.
friends-here-already = Es wurde keine E-Mail gesendet: Die Person ist schon dabei.
friends-ended-now = Beendet. Die Person ist hier nicht mehr Ihre Vertrauensperson.
friends-number = { $friends ->
    [one] 1 Vertrauensperson
   *[other] { $friends } Vertrauenspersonen
}
friends-of = Sie sind hier als Vertrauensperson von { $name }
friends-of-line = Nur { $name } sieht, dass Sie es sind. Wer hier arbeitet, sieht keine Namen von Vertrauenspersonen.
friends-of-nobody = Hier sehen Sie, wer Sie eingeladen hat
friends-of-nobody-line = Ihr Konto ist hier im Moment niemandem zugeordnet.
