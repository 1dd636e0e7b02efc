### The access log: who did what, and when.

audit-when = Cuándo
audit-who = Quién
audit-what = Qué
audit-linden = Linden
audit-account-made = Creó la cuenta
audit-account-changed = Cambió los datos
audit-account-deactivated = Cerró la cuenta
audit-account-reactivated = Volvió a abrir la cuenta
audit-welcomed-again = Envió otra vez el correo de bienvenida
audit-welcomed = Eligió la primera contraseña
audit-logged-in = Entró
audit-password-changed = Cambió la contraseña
audit-password-reset = Eligió una contraseña nueva con un enlace del correo
audit-log-in-locked = Entrada en pausa por contraseñas equivocadas
audit-related = Vinculó a terapeuta
audit-relation-ended = Terminó un vínculo
audit-roles-changed = Cambió las funciones
audit-viewed = Vio los datos
audit-call-started = Inició una llamada
audit-call-ended = La llamada terminó
audit-asked-to-come = Pidió por correo que viniera
audit-friend-invited = Invitó a una persona de confianza
audit-friend-joined = Entró por primera vez como persona de confianza
audit-friend-ended = Terminó con una persona de confianza
