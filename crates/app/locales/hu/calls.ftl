### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = A kezdőlapra
calls-call = Hívás
calls-try-again = Próbálja újra
calls-not-online-title = { $name } most nincs itt
calls-not-online-line = Csak annál tud csengeni, aki belépett. E-mailben megkérheti, hogy jöjjön, azután próbálja újra.
calls-not-online-later = Csak annál tud csengeni, aki belépett. Kérjük, próbálja újra később.
calls-ask = Meghívás beszélgetésre
calls-asked = A levél úton van.
calls-asked-already = Néhány perce már ment egy levél. Kérjük, várjon egy kicsit, mielőtt újat küld.
calls-busy-title = { $name } éppen egy másik hívásban van
calls-busy-line = Kérjük, próbálja meg egy kicsit később.
calls-here-title = { $name } most itt van
calls-here-line = Most felhívhatja.
calls-elsewhere-title = Egy másik eszközön vette fel a hívást
calls-elsewhere-line = Ez a hívás ({ $name }) egy másik eszközön vagy böngészőben van nyitva. Itt is folytathatja.
calls-elsewhere-take = Folytatás itt
calls-phone-title = { $name } elérhető a telefonján
calls-phone-line = Nincs ott nyitva oldal, de a telefon bezárt alkalmazásnál is csörög.
