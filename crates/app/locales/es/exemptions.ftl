### Exemptions from two-step, for a month.

exemptions-title = Eximir durante un mes
exemptions-line = Hasta el { $day } esta persona puede entrar aquí sin dos pasos: { $name }. Después termina solo.
exemptions-reason-help = Por ejemplo: el teléfono nuevo está en camino. Puede leerlo quien gestiona la plataforma.
exemptions-give = Eximir a esta persona
exemptions-until = Exención hasta el { $day }
exemptions-made = Concedida por { $name } { $when }
exemptions-end = Terminar la exención
exemptions-set-up = Activado
exemptions-list = Con exención de los dos pasos
exemptions-given-now = Esta persona ya tiene la exención y recibirá un correo.
exemptions-ended-now = La exención ha terminado.
exemptions-oneself = Nadie puede eximirse por su cuenta. Pídalo a otra persona de la gestión.
exemptions-already = Esta persona ya tiene una exención.
exemptions-not-required = Los dos pasos no son obligatorios ahora para profesionales, así que no hace falta una exención.
exemptions-yours = Hasta el { $day } puede entrar sin dos pasos.
exemptions-yours-line = Después hará falta para entrar. Puede activarlo ya.
