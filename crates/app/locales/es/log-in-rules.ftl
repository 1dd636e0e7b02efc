### How each group logs in: what an application manager sets, and the look ahead.

log-in-rules-title = Entrada y dos pasos
log-in-rules-line = Así entra aquí cada grupo.
log-in-rules-friends = Personas de confianza
log-in-rules-password = Correo y contraseña
log-in-rules-remember = Dispositivos recordados
log-in-rules-own-choice = Cada persona elige: cada vez, 12 horas, 3 días o 1 semana
log-in-rules-on = Activado
log-in-rules-off = Desactivado
log-in-rules-optional = Opcional
log-in-rules-required = Obligatorio
log-in-rules-off-help = A nadie se le pide un código.
log-in-rules-optional-help = Quien quiera puede activarla.
log-in-rules-required-help = Cada persona la activa justo después de entrar, antes de todo lo demás.
log-in-rules-remember-help = Durante ese tiempo no se pide un código en el dispositivo. Un tiempo más corto vale enseguida.
log-in-rules-password-off-help = Nadie de este grupo podrá entrar ya con contraseña.
log-in-rules-no-other-way = Correo y contraseña no se pueden desactivar aquí: este grupo aún no tiene otra forma de entrar, como el inicio de sesión único.
log-in-rules-start = ¿Desde qué día?
log-in-rules-start-help = Con un día, todos pueden prepararse. Sin él, vale en cuanto guarde, también para quien esté trabajando aquí ahora.
log-in-rules-start-odd = Elija un día a partir de mañana, dentro de un año.
log-in-rules-look = Ver qué cambiaría
log-in-rules-change-line = Elija y vea primero a quién afecta. Antes no se guarda nada.
log-in-rules-change = { $what }: { $after } (antes: { $before })
log-in-rules-from-day = Desde el { $date }
log-in-rules-at-once = En cuanto guarde
log-in-rules-cancel = Cancelar este cambio
log-in-rules-cancelled = Cancelado { $when } por { $name }
log-in-rules-cancelled-now = El cambio está cancelado. Todo queda como está.
log-in-rules-planned-now = El cambio está previsto. Ese día empezará solo.
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
log-in-rules-exempt = Están exentas por ahora
log-in-rules-nothing = Entran sin código
log-in-rules-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
log-in-rules-names = Ver los nombres
log-in-rules-mails = { $count ->
    [one] Cuando guarde, 1 persona recibirá un correo y lo verá en su primera página.
   *[other] Cuando guarde, { $count } personas recibirán un correo y lo verán en su primera página.
}
log-in-rules-same = Ya está así, no cambia nada.
log-in-rules-planned-already = Ya hay un cambio previsto para este grupo. Cancélelo primero y después podrá cambiar otra cosa.
log-in-rules-last-manager = Entonces nadie de la gestión de la plataforma podría entrar. Alguien tiene que poder deshacerlo.
log-in-rules-reason = ¿Por qué?
log-in-rules-reason-help = Basta una línea. Aparece en la lista de cambios.
log-in-rules-reason-missing = Escriba en pocas palabras por qué.
log-in-rules-comes = Desde el { $day } entrará en dos pasos.
log-in-rules-comes-line = Actívelo ahora y ya estará hecho. Se tarda unos dos minutos.
