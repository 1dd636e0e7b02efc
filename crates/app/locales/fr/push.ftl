### Sonner quand l’application est fermée.

push-title = Quelqu’un vous appelle
push-ask = Votre téléphone peut sonner aussi quand l’application est fermée.
push-allow = Sonner même application fermée
push-allowed = C’est fait. Les appels sonnent désormais sur ce téléphone.
push-refused = Votre navigateur ne le permet pas pour l’instant. Vous pouvez autoriser les notifications dans ses réglages.
