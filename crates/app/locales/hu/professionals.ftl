### Professionals as application managers see them.

professionals-line = Mindenki, aki ezzel a platformmal dolgozik
professionals-add = Munkatárs felvétele
professionals-closed = Lezárt fiókok
professionals-new-title = Új munkatárs
professionals-new-line = A munkatárs levelet kap egy linkkel, amellyel jelszót választhat.
professionals-roles = Mivel foglalkozik ez a személy?
professionals-roles-missing = Kérjük, válasszon legalább egyet.
professionals-last-manager = Valakinek gondoskodnia kell a platformról: előbb tegyen mást is alkalmazáskezelővé. Az illetőnek egyszer már be kellett lépnie.
professionals-help-therapist = Látja és hívja a saját klienseit
professionals-help-secretary = Klienseket vesz fel, karbantartja a neveket és a címeket
professionals-help-application-manager = Kezeli a platformot és a munkatársak fiókjait
professionals-help-author = Modulokat, naplókat és kérdőíveket készít
professionals-mail-roles-subject = Megváltoztak a szerepkörei
professionals-mail-roles-line = { $name } megváltoztatta, mit tehet Ön itt: { $platform }.
professionals-mail-roles-now = A szerepkörei mostantól: { $roles }.
professionals-mail-roles-ask = Nem számított erre? Akkor kérdezzen meg azonnal egy alkalmazáskezelőt.
professionals-mail-given-subject = Valaki új szerepköröket kapott itt: { $platform }
professionals-mail-given-line = { $by } új szerepköröket adott valakinek itt: { $platform }.
professionals-mail-given-who = Erről a személyről van szó: { $name }. Új szerepkörök: { $roles }.
