### Personas de confianza a las que alguien invita.

friends-title = Personas de confianza
friends-line = Alguien cercano a usted también puede tener una cuenta aquí. Quienes trabajan aquí solo ven cuántas personas de confianza tiene, nunca quiénes son.
friends-none = Aquí verá a sus personas de confianza
friends-none-line = Invite a alguien de confianza, como su pareja o alguien de su familia.
friends-invite-title = Invitar a una persona de confianza
friends-email-help = La invitación va a esta dirección y menciona su nombre de pila.
friends-invite = Enviar la invitación
friends-invite-again = Invitar otra vez
friends-invited = Con invitación
friends-here = Con cuenta
friends-ended = Acceso terminado
friends-invited-when = Invitación: { $when }
friends-joined-when = Primera entrada: { $when }
friends-ended-when = Fin del acceso: { $when }
friends-end = Terminar el acceso
friends-end-line = Se cierra su sesión enseguida y ya no podrá estar aquí como persona de confianza. Más tarde puede invitarla otra vez.
friends-oneself = Esta es su propia dirección de correo. Escriba la de su persona de confianza.
friends-already = Ya ha invitado a alguien con esta dirección. Está en la lista.
friends-enough = Tiene aquí cinco personas de confianza, que es el máximo. Para invitar a otra, termine antes el acceso de una de ellas.
friends-enough-today = Hoy ha enviado diez invitaciones. Mañana puede enviar más.
friends-invited-now = La invitación está en camino.
friends-here-already = No se ha enviado ningún correo: esta persona ya está aquí.
friends-ended-now = Acceso terminado. Esta persona ya no es su persona de confianza aquí.
friends-number = { $friends ->
    [one] 1 persona de confianza
   *[other] { $friends } personas de confianza
}
friends-of = Está aquí como persona de confianza de { $name }
friends-of-line = Solo { $name } ve que es usted. Quienes trabajan aquí no ven nombres de personas de confianza.
friends-of-nobody = Aquí verá quién le ha invitado
friends-of-nobody-line = En este momento no es persona de confianza de nadie aquí.
