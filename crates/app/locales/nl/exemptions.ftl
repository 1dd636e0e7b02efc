### Exemptions from two-step, for a month.

exemptions-title = Een maand vrijstellen
exemptions-line = Tot { $day } kan deze persoon hier inloggen zonder twee stappen: { $name }. Daarna stopt het vanzelf.
exemptions-reason-help = Bijvoorbeeld: de nieuwe telefoon is onderweg. Andere applicatiebeheerders kunnen het lezen.
exemptions-give = Deze persoon vrijstellen
exemptions-until = Vrijgesteld tot { $day }
exemptions-made = Gegeven door { $name } { $when }
exemptions-end = Vrijstelling stoppen
exemptions-set-up = Ingesteld
exemptions-list = Vrijgesteld van twee stappen
exemptions-given-now = Deze persoon is nu vrijgesteld en krijgt daarover een e-mail.
exemptions-ended-now = De vrijstelling is gestopt.
exemptions-oneself = U kunt uzelf niet vrijstellen. Vraag het een andere applicatiebeheerder.
exemptions-already = Deze persoon is al vrijgesteld.
exemptions-not-required = Twee stappen zijn nu niet verplicht voor medewerkers. Vrijstelling is dus niet nodig.
exemptions-yours = Tot { $day } hoeft u niet in twee stappen in te loggen.
exemptions-yours-line = Daarna hebt u het nodig om in te loggen. U kunt het nu al instellen.
