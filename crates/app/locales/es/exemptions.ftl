### Exemptions from two-step, for a month.

exemptions-title = Eximir durante un mes
exemptions-line = Hasta el { $day } esta persona puede entrar aquí sin el segundo paso: { $name }. Después, la exención termina sola.
exemptions-reason-help = Por ejemplo: el teléfono nuevo está en camino. Puede leerlo quien gestiona la plataforma.
exemptions-give = Eximir a esta persona
exemptions-until = Exención hasta el { $day }
exemptions-made = Concedida por { $name } { $when }
exemptions-end = Terminar la exención
exemptions-set-up = Activada
exemptions-list = Con exención del segundo paso
exemptions-given-now = Esta persona ya tiene la exención y recibirá un correo.
exemptions-ended-now = La exención ha terminado.
exemptions-oneself = Nadie puede darse una exención. Pídala a otra persona de la gestión de la plataforma.
exemptions-already = Esta persona ya tiene una exención.
exemptions-not-required = El segundo paso no es obligatorio ahora para profesionales, así que no hace falta una exención.
exemptions-yours = Hasta el { $day } puede entrar sin el segundo paso.
exemptions-yours-line = Después lo necesitará para entrar. Puede activarlo ya.
