### Today, the first page after log-in.

home-morning = Buenos días, { $name }
home-afternoon = Buenas tardes, { $name }
home-evening = Hola, { $name }
home-your-therapist = Su terapeuta
home-stay-line = ¿Espera una llamada? Quédese en esta página: aquí sonará.
home-no-therapist = Aquí encontrará a su terapeuta
home-no-therapist-line = Su centro se encarga. Usted no tiene que hacer nada.
home-your-clients = Sus pacientes
home-all-clients = Lista de pacientes
home-newest = Incorporaciones recientes
home-newest-none = Todavía nadie.
home-all-in = Todo el mundo ha entrado ya.
home-all-professionals = Lista de profesionales
