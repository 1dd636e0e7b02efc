### Csörgés bezárt alkalmazásnál.

push-title = Valaki hívja Önt
push-missed-title = Nem fogadott hívása van
push-missed-line = Nyissa meg az alkalmazást, és megtudja, ki hívta.
push-declined-title = Egy másik eszközön utasította el a hívást
push-ask = A telefonja akkor is csöröghet, amikor az alkalmazás be van zárva.
push-allow = Csörögjön bezárva is
push-allowed = Kész. A hívások mostantól ezen a telefonon csörögnek.
push-refused = A böngésző ezt most nem engedi. Az értesítéseket a beállításaiban engedélyezheti.
push-reset-title = A kétlépcsős belépés alaphelyzetbe került
push-reset-line = Nem Ön kérte? Szóljon azonnal az intézményének.
push-recovery-title = A kétlépcsős belépés törlését kérték
push-recovery-line = Nem Ön volt? Nyissa meg az alkalmazást, és állítsa le.
