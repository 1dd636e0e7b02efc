### E-mail addresses that were changed: who is told, and what waits for three days.

addresses-told = Enregistré. Nous avons écrit à l’ancienne adresse e-mail et à la nouvelle.
addresses-logged-changed = Adresse e-mail modifiée
addresses-logged-tried = Tentative d’utiliser cette adresse e-mail pour un autre compte
addresses-mail-old-subject = Votre adresse e-mail a été modifiée
addresses-mail-old-line = { $name } a modifié l’adresse e-mail de votre compte sur { $platform }. Nos e-mails arrivent maintenant à la nouvelle adresse.
addresses-mail-old-what = Vous étiez d’accord ? Alors tout va bien. Désormais, connectez-vous avec la nouvelle adresse.
addresses-mail-disagree = Vous n’étiez pas d’accord ? Prévenez tout de suite votre établissement. Pendant trois jours, personne ne reçoit par e-mail un lien vers un nouveau mot de passe.
addresses-mail-new-subject = Votre nouvelle adresse e-mail
addresses-mail-new-line = { $name } a enregistré cette adresse e-mail pour votre compte sur { $platform }. Désormais, utilisez-la pour vous connecter. Votre mot de passe reste le même.
addresses-mail-new-what = Mot de passe oublié ? Pour protéger votre compte, nous n’envoyons un lien pour en choisir un autre qu’à partir du { $when }.
addresses-mail-waits-subject = Le nouveau mot de passe doit attendre un peu
addresses-mail-waits-line = Quelqu’un, sans doute vous, a demandé un nouveau mot de passe sur { $platform }.
addresses-mail-waits-why = L’adresse e-mail de ce compte a changé il y a peu de temps. Pour protéger le compte, nous n’envoyons pas encore de lien.
addresses-mail-waits-when = Demandez-le à nouveau à partir du { $when }. Vous vous souvenez de votre mot de passe ? Alors vous pouvez vous connecter dès maintenant.
addresses-mail-waits-ask = Ce n’était pas vous ? Alors prévenez votre établissement.
addresses-reset-waits = Vous ne pouvez pas encore la réinitialiser
addresses-reset-waits-line = Vous avez modifié l’adresse e-mail de cette personne il y a moins de trois jours. Pour protéger les comptes, quelqu’un d’autre doit s’en charger pour le moment. Vous pourrez le faire à partir du { $when }.
