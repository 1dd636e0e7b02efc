### Around a call: somebody who cannot be reached now, and a call that another device has taken.

calls-home = Ugrás a Ma oldalra
calls-call = Hívás
calls-try-again = Újra
calls-not-online-title = { $name } most nincs itt
calls-not-online-line = Csak annál tud csengeni, aki be van jelentkezve. E-mailben megkérheti, hogy jöjjön, azután próbálja meg újra.
calls-ask = Kérés e-mailben, hogy jöjjön
calls-asked = Az e-mail úton van.
calls-asked-already = Néhány perce már ment egy e-mail. Kérjük, várjon egy kicsit, mielőtt újat küld.
calls-busy-title = { $name } éppen egy másik hívásban van
calls-busy-line = Kérjük, próbálja meg egy kicsit később.
calls-here-title = { $name } most itt van
calls-here-line = Felhívhatja.
calls-elsewhere-title = Egy másik eszközön vette fel a hívást
calls-elsewhere-line = Hívása vele: { $name }, egy másik eszközön vagy böngészőben van nyitva. Itt is folytathatja.
calls-elsewhere-take = Folytatás itt
