### How each group logs in: what an application manager sets, and the look ahead.

log-in-rules-title = Entrada y dos pasos
log-in-rules-line = Así entra aquí cada grupo.
log-in-rules-friends = Personas de confianza
log-in-rules-password = Correo y contraseña
log-in-rules-remember = Cada cuánto se pide un código
log-in-rules-own-choice = Cada persona elige: cada vez, 12 horas, 3 días o 1 semana
log-in-rules-on = Sí
log-in-rules-off = No
log-in-rules-optional = Opcional
log-in-rules-required = Obligatoria
log-in-rules-off-help = A nadie se le pide un código.
log-in-rules-optional-help = Quien quiera puede activarla.
log-in-rules-required-help = Cada persona la activa justo después de entrar, antes de todo lo demás.
log-in-rules-remember-help = Durante ese tiempo no se pide un código en el dispositivo. Un tiempo más corto se aplica enseguida.
log-in-rules-password-off-help = Nadie de este grupo podrá entrar ya con contraseña.
log-in-rules-no-other-way = La entrada con correo y contraseña no se puede desactivar aquí: este grupo aún no tiene otra forma de entrar, como el inicio de sesión único.
log-in-rules-start = ¿Desde qué día?
log-in-rules-start-help = Con una fecha, hay tiempo para prepararse. Sin fecha, el cambio se aplica en cuanto guarde, también a quien esté trabajando aquí ahora.
log-in-rules-start-odd = Elija un día a partir de mañana y antes de que pase un año.
log-in-rules-look = Ver qué cambiaría
log-in-rules-change-line = Elija y vea primero a quién afecta. Hasta entonces no se guarda nada.
log-in-rules-change = { $what }: { $after } (antes: { $before })
log-in-rules-from-day = Desde el { $date }
log-in-rules-at-once = En cuanto guarde
log-in-rules-cancel = Cancelar este cambio
log-in-rules-cancelled = Cancelado { $when } por { $name }
log-in-rules-cancelled-now = El cambio está cancelado. Todo queda como está.
log-in-rules-planned-now = El cambio está previsto. Ese día se aplicará por sí solo.
log-in-rules-gone = Este cambio ya ha empezado o ya estaba cancelado.
log-in-rules-desk = Servicio técnico
log-in-rules-history = Qué se ha cambiado
log-in-rules-why = Por qué
log-in-rules-dry-title = Qué cambiaría
log-in-rules-dry-line = Aún no se ha guardado nada. Así están las cosas ahora.
log-in-rules-moved = Algo ha cambiado mientras leía. Mire otra vez y después guarde.
log-in-rules-whom = A quién afecta
log-in-rules-locked-out = Ya no podrán entrar
log-in-rules-code = Se les pide un código
log-in-rules-set-up = Aún no tienen los dos pasos y los activan primero
log-in-rules-exempt = Por ahora tienen una exención
log-in-rules-nothing = Entran sin código
log-in-rules-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
log-in-rules-names = Ver los nombres
log-in-rules-mails = { $count ->
    [one] Cuando guarde, 1 persona recibirá un correo y verá un aviso en su página de inicio.
   *[other] Cuando guarde, { $count } personas recibirán un correo y verán un aviso en su página de inicio.
}
log-in-rules-same = Ya está así, no cambia nada.
log-in-rules-planned-already = Ya hay un cambio previsto para este grupo. Cancélelo primero y después podrá cambiar otra cosa.
log-in-rules-last-manager = Entonces nadie de la gestión de la plataforma podría entrar. Alguien tiene que poder deshacerlo.
log-in-rules-reason = ¿Por qué?
log-in-rules-reason-help = Basta una línea. Aparece en la lista de cambios.
log-in-rules-reason-missing = Escriba en pocas palabras por qué.
log-in-rules-comes = A partir del { $day } necesitará la entrada en dos pasos.
log-in-rules-comes-line = Actívela ahora y ya estará hecho. Se tarda unos dos minutos.
log-in-rules-weaker = Con esto, la entrada será menos segura. Por eso queremos asegurarnos otra vez de que es usted. Las demás personas de la gestión de la plataforma recibirán un correo.
log-in-rules-mail-subject = Un cambio hace menos segura la entrada en { $platform }
log-in-rules-mail-line = { $name } ha cambiado la manera de entrar en { $platform }. Con esto, la entrada será menos segura. Se trata de este grupo: { $group }.
log-in-rules-mail-cancelled = { $name } ha cancelado un cambio en { $platform } que iba a hacer más segura la entrada. Se trata de este grupo: { $group }. Esto ya no se hará:
log-in-rules-mail-disagree = ¿Es correcto? Entonces todo está bien. Si no, hable enseguida con quien lo hizo: se puede deshacer.
