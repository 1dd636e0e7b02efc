### Clients as professionals see them.

clients-all-line = Todas las personas que tienen aquí una cuenta de paciente
clients-own-line = Las personas a las que usted atiende
clients-own-count = Usted atiende a { $people ->
    [one] 1 persona
   *[other] { $people } personas
}, { $online ->
    [0] nadie está en línea ahora
    [one] 1 está en línea ahora
   *[other] { $online } están en línea ahora
}
clients-closed-line = Cuentas cerradas
clients-add = Añadir paciente
clients-find = Nombre, correo o número
clients-none-found = No se encontró a nadie
clients-none-found-line = Pruebe con el principio de un nombre o apellido, o con el número de paciente.
clients-show-all = Mostrar toda la lista
clients-none = Aquí estarán sus pacientes
clients-none-line = Verá quién está en línea y podrá iniciar una llamada con un clic.
clients-show-closed = Mostrar cuentas cerradas
clients-show-open = Volver a todas las cuentas
clients-online = En línea ahora
clients-last-here = Última visita: { $when }
clients-welcomed = Correo de bienvenida enviado { $when }
clients-made = Cuenta creada { $when }
clients-not-yet = Aún no ha entrado
clients-closed = Cerrada
clients-send-again = Enviar otra vez
clients-call = Llamar
clients-ask = Pedir que venga
clients-new-title = Nueva cuenta de paciente
clients-new-line = La persona recibirá un correo con un enlace para elegir una contraseña.
clients-new-button = Añadir e invitar
clients-cancel = Cancelar
clients-therapist = Terapeuta
clients-therapist-help = Esta persona podrá ver la cuenta y llamar desde el principio.
clients-therapist-choose = Elija de la lista
clients-therapist-missing = Elija quién atiende a esta persona.
clients-details = Datos
clients-edit = Cambiar
clients-edit-title = Cambiar los datos de { $name }
clients-since = Cuenta desde
clients-therapists = Terapeutas
clients-no-therapist = Nadie todavía. Mientras no haya terapeuta, nadie puede llamar a esta persona.
clients-you = Usted
clients-end-relation = Terminar
clients-relate-more = Añadir terapeuta
clients-relate = Añadir
clients-account = Cuenta
clients-access-log = Quién ha visto estos datos
clients-access-log-line = Todo lo que se ha hecho con la cuenta, lo más reciente primero. La persona también puede leerlo.
