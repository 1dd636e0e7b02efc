### Csörgés bezárt alkalmazásnál.

push-title = Valaki hívja Önt
push-missed-title = Nem fogadott hívása van
push-missed-line = Nyissa meg az alkalmazást, és megtudja, ki hívta.
push-declined-title = Egy másik eszközön utasította el a hívást
push-ask = A telefonja akkor is csöröghet, amikor az alkalmazás be van zárva.
push-allow = Csörögjön bezárva is
push-allowed = Kész. A hívások mostantól ezen a telefonon csörögnek.
push-refused = A böngésző ezt most nem engedi. Az értesítéseket a beállításaiban engedélyezheti.
push-page = Az alkalmazás ezen a telefonon
push-row = Hívások ezen a telefonon
push-on = A hívások csörögnek ezen a telefonon, akkor is, ha az alkalmazás be van zárva.
push-stop = Ne csörögjön bezárva
push-denied = Az értesítések itt le vannak tiltva. Így engedélyezheti őket:
push-step-ios = Nyissa meg az iPhone vagy az iPad beállításait, majd az „Értesítések” pontot, és keresse meg a listában ezt az alkalmazást.
push-step-ios-allow = Kapcsolja be az „Értesítések engedélyezése” lehetőséget, majd térjen vissza erre az oldalra.
push-step-app = Nyissa meg a telefon beállításait, majd az „Alkalmazások” között ezt az alkalmazást és az „Értesítések” pontot. Engedélyezze őket, majd térjen vissza erre az oldalra.
push-step-allow = Az értesítéseknél válassza az „Engedélyezés” lehetőséget, majd térjen vissza erre az oldalra.
push-reset-title = A kétlépcsős belépés alaphelyzetbe került
push-reset-line = Nem Ön kérte? Szóljon azonnal az intézményének.
push-recovery-title = A kétlépcsős belépés törlését kérték
push-recovery-line = Nem Ön volt? Nyissa meg az alkalmazást, és állítsa le.
