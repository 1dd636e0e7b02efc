### How each group logs in: what an application manager sets, and the look ahead.

log-in-rules-title = Inloggen en twee stappen
log-in-rules-line = Hoe elke groep hier inlogt.
log-in-rules-friends = Naasten
log-in-rules-password = E-mail en wachtwoord
log-in-rules-remember = Onthouden apparaten
log-in-rules-own-choice = Iedereen kiest zelf: elke keer, 12 uur, 3 dagen of 1 week
log-in-rules-on = Aan
log-in-rules-off = Uit
log-in-rules-optional = Vrije keuze
log-in-rules-required = Verplicht
log-in-rules-off-help = Niemand hoeft een code in te vullen.
log-in-rules-optional-help = Wie wil, kan het instellen.
log-in-rules-required-help = Iedereen stelt het meteen na het inloggen in. Pas daarna gaat de rest open.
log-in-rules-remember-help = Zo lang is op een apparaat geen code nodig. Een kortere tijd geldt meteen.
log-in-rules-password-off-help = Niemand van deze groep kan dan nog met een wachtwoord inloggen.
log-in-rules-no-other-way = E-mail en wachtwoord kunnen hier niet uit: deze groep kan nog niet op een andere manier inloggen, zoals met single sign-on.
log-in-rules-start = Vanaf welke dag?
log-in-rules-start-help = Kiest u een dag, dan kan iedereen zich voorbereiden. Zonder dag geldt het zodra u opslaat, ook voor wie hier nu aan het werk is.
log-in-rules-start-odd = Kies een dag vanaf morgen, binnen een jaar.
log-in-rules-look = Bekijken wat er verandert
log-in-rules-change-line = Kies, en bekijk dan eerst wie het raakt. Voor die tijd wordt er niets opgeslagen.
log-in-rules-change = { $what }: { $after } (was: { $before })
log-in-rules-from-day = Vanaf { $date }
log-in-rules-at-once = Zodra u opslaat
log-in-rules-cancel = Deze wijziging annuleren
log-in-rules-cancelled = Geannuleerd { $when } door { $name }
log-in-rules-cancelled-now = De wijziging is geannuleerd. Alles blijft zoals het is.
log-in-rules-planned-now = De wijziging staat klaar. Op die dag gaat die vanzelf in.
log-in-rules-gone = Deze wijziging is al ingegaan of was al geannuleerd.
log-in-rules-desk = Servicedesk
log-in-rules-history = Wat er is gewijzigd
log-in-rules-why = Waarom
log-in-rules-dry-title = Wat er verandert
log-in-rules-dry-line = Er is nog niets opgeslagen. Zo staat het er nu voor.
log-in-rules-moved = Er is iets veranderd terwijl u las. Kijk nog een keer en sla dan op.
log-in-rules-whom = Wie het raakt
log-in-rules-locked-out = Kunnen niet meer inloggen
log-in-rules-code = Moeten een code invullen
log-in-rules-set-up = Hebben de twee stappen nog niet ingesteld en doen dat eerst
log-in-rules-exempt = Zijn tijdelijk vrijgesteld
log-in-rules-nothing = Loggen in zonder code
log-in-rules-people = { $count ->
    [one] 1 persoon
   *[other] { $count } personen
}
log-in-rules-names = Namen tonen
log-in-rules-mails = { $count ->
    [one] 1 persoon krijgt hierover een e-mail als u opslaat en ziet het op de eerste pagina.
   *[other] { $count } personen krijgen hierover een e-mail als u opslaat en zien het op hun eerste pagina.
}
log-in-rules-same = Zo staat het al, dus er verandert niets.
log-in-rules-planned-already = Voor deze groep staat al een wijziging klaar. Annuleer die eerst, dan kunt u iets anders wijzigen.
log-in-rules-last-manager = Dan kan geen enkele applicatiebeheerder meer inloggen. Iemand moet dit ongedaan kunnen maken.
log-in-rules-reason = Waarom?
log-in-rules-reason-help = Eén regel is genoeg. Die staat in de lijst met wijzigingen.
log-in-rules-reason-missing = Schrijf in een paar woorden waarom.
log-in-rules-comes = Vanaf { $day } logt u in met twee stappen.
log-in-rules-comes-line = Stel het nu in, dan bent u klaar. Het kost ongeveer twee minuten.
log-in-rules-weaker = Hiermee wordt inloggen minder veilig. Daarom vragen we nog een keer wie u bent. De andere applicatiebeheerders krijgen er een e-mail over.
log-in-rules-mail-subject = Inloggen wordt minder veilig bij { $platform }
log-in-rules-mail-line = { $name } heeft gewijzigd hoe mensen inloggen bij { $platform }. Daardoor wordt inloggen minder veilig voor deze groep: { $group }.
log-in-rules-mail-cancelled = { $name } heeft bij { $platform } een wijziging geannuleerd die inloggen veiliger zou maken voor deze groep: { $group }. Dit gaat niet door:
log-in-rules-mail-disagree = Klopt dit? Dan is alles in orde. Zo niet, bespreek het dan meteen: het kan worden teruggedraaid.
