### Selv oprette en konto, hvor platformen tillader det.

sign-up-title = Opret en konto
sign-up-line = Vi sender dig en mail med et link. Med det vælger du en adgangskode, og så er du inde.
sign-up-button = Opret min konto
sign-up-done-title = Kig i din mail
sign-up-done-line = En mail til { $email } er på vej. Den fortæller, hvordan du kommer videre.
