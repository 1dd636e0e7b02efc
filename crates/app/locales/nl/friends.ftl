### Naasten, die een cliënt uitnodigt.

friends-title = Naasten
friends-line = Iemand die dicht bij u staat, kan hier ook een account krijgen. De mensen die hier werken, zien alleen hoeveel naasten u hebt, nooit wie het zijn.
friends-none = Hier komen uw naasten
friends-none-line = Nodig iemand uit die u vertrouwt, zoals uw partner of iemand uit uw familie.
friends-invite-title = Een naaste uitnodigen
friends-email-help = De uitnodiging gaat naar dit adres en noemt uw voornaam.
friends-invite = Uitnodiging sturen
friends-invite-again = Opnieuw uitnodigen
friends-invited = Uitgenodigd
friends-here = Doet mee
friends-ended = Gestopt
friends-invited-when = Uitgenodigd { $when }
friends-joined-when = Voor het eerst ingelogd { $when }
friends-ended-when = Gestopt { $when }
friends-end = Stoppen
friends-end-line = Deze persoon wordt meteen uitgelogd en kan hier niet meer als uw naaste zijn. U kunt deze persoon later opnieuw uitnodigen.
friends-oneself = Dit is uw eigen e-mailadres. Vul het adres van uw naaste in.
friends-already = U hebt iemand met dit adres al uitgenodigd. U vindt deze persoon in de lijst.
friends-enough = U hebt hier vijf naasten en meer kan niet. Wilt u iemand anders uitnodigen? Druk dan eerst bij een van hen op ‘Stoppen’.
friends-enough-today = U hebt vandaag tien uitnodigingen gestuurd. Morgen kunt u er weer meer sturen.
friends-invited-now = De uitnodiging is onderweg.
friends-here-already = Er is geen e-mail gestuurd: deze persoon doet al mee.
friends-ended-now = Gestopt. Deze persoon is hier niet meer uw naaste.
friends-number = { $friends ->
    [one] 1 naaste
   *[other] { $friends } naasten
}
friends-of = U bent hier als naaste van { $name }
friends-of-line = Alleen { $name } ziet dat u het bent. De mensen die hier werken, zien geen namen van naasten.
friends-of-nobody = Hier ziet u door wie u bent uitgenodigd
friends-of-nobody-line = Uw account is hier op dit moment aan niemand gekoppeld.
