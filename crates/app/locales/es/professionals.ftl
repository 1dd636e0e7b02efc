### Professionals as application managers see them.

professionals-line = Todas las personas que trabajan con esta plataforma
professionals-add = Añadir profesional
professionals-closed = Cuentas cerradas
professionals-new-title = Nueva cuenta profesional
professionals-new-line = Esta persona recibirá un correo con un enlace para elegir una contraseña.
professionals-roles = ¿Qué hace esta persona?
professionals-roles-missing = Elija al menos una opción.
professionals-last-manager = Alguien tiene que gestionar esta plataforma: encargue antes la gestión a otra persona. Esa persona tiene que haber entrado al menos una vez.
professionals-help-therapist = Ve a sus pacientes y puede llamar
professionals-help-secretary = Añade pacientes y mantiene al día nombres y direcciones
professionals-help-application-manager = Se ocupa de esta plataforma y de sus profesionales
professionals-help-author = Crea módulos, diarios y cuestionarios
professionals-mail-roles-subject = Sus funciones han cambiado
professionals-mail-roles-line = { $name } ha cambiado lo que usted puede hacer en { $platform }.
professionals-mail-roles-now = Sus funciones son ahora: { $roles }.
professionals-mail-roles-ask = ¿No lo esperaba? Entonces consulte enseguida con la gestión de la plataforma.
professionals-mail-given-subject = Alguien tiene funciones nuevas en { $platform }
professionals-mail-given-line = { $by } ha dado funciones nuevas a alguien en { $platform }.
professionals-mail-given-who = Se trata de { $name }. Funciones nuevas: { $roles }.
