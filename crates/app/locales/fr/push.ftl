### Sonner quand l’application est fermée.

push-title = Quelqu’un vous appelle
push-missed-title = Vous avez manqué un appel
push-missed-line = Ouvrez l’application pour voir qui a appelé.
push-declined-title = Vous avez refusé l’appel sur un autre appareil
push-ask = Votre téléphone peut aussi sonner quand l’application est fermée.
push-allow = Autoriser la sonnerie
push-allowed = C’est fait. Les appels sonnent désormais sur ce téléphone.
push-refused = Votre navigateur ne le permet pas pour l’instant. Vous pouvez autoriser les notifications dans ses réglages.
push-page = L’application sur ce téléphone
push-row = Appels sur ce téléphone
push-on = Les appels sonnent sur ce téléphone, même quand l’application est fermée.
push-stop = Ne plus faire sonner
push-denied = Les notifications sont bloquées ici. Voici comment les autoriser :
push-step-ios = Ouvrez les réglages de votre iPhone ou iPad, puis « Notifications », et cherchez cette application dans la liste.
push-step-ios-allow = Activez « Autoriser les notifications », puis revenez sur cette page.
push-step-app = Ouvrez les paramètres du téléphone, puis « Applications », cette application, « Notifications ». Autorisez-les, puis revenez sur cette page.
push-step-allow = Mettez les notifications sur « Autoriser », puis revenez sur cette page.
push-reset-title = Connexion en deux étapes réinitialisée
push-reset-line = Vous ne l’avez pas demandé ? Prévenez tout de suite votre établissement.
push-recovery-title = La connexion en deux étapes va être retirée
push-recovery-line = Ce n’était pas vous ? Ouvrez l’application et annulez la demande.
