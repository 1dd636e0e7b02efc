### E-mail addresses that were changed: who is told, and what waits for three days.

addresses-told = Guardado. Hemos escrito a la dirección de correo anterior y a la nueva.
addresses-logged-changed = Cambió la dirección de correo
addresses-logged-tried = Quiso usar esta dirección de correo para otra cuenta
addresses-mail-old-subject = Su dirección de correo ha cambiado
addresses-mail-old-line = { $name } ha cambiado la dirección de correo de su cuenta en { $platform }. Nuestros correos llegan ahora a la dirección nueva.
addresses-mail-old-what = ¿Estaba de acuerdo? Entonces todo está bien. A partir de ahora, entre con la dirección nueva.
addresses-mail-disagree = ¿No estaba de acuerdo? Entonces avise enseguida a su centro. Durante tres días, nadie recibe por correo un enlace para una contraseña nueva.
addresses-mail-new-subject = Esta es ahora su dirección de correo
addresses-mail-new-line = { $name } ha puesto esta dirección de correo en su cuenta de { $platform }. A partir de ahora, entre con ella. Su contraseña sigue igual.
addresses-mail-new-what = ¿Ha olvidado su contraseña? Para proteger su cuenta, enviamos un enlace para una nueva solo a partir del { $when }.
addresses-mail-waits-subject = La contraseña nueva tiene que esperar un poco
addresses-mail-waits-line = Alguien, seguramente usted, ha pedido una contraseña nueva en { $platform }.
addresses-mail-waits-why = La dirección de correo de esta cuenta cambió hace poco. Para proteger la cuenta, todavía no enviamos ningún enlace.
addresses-mail-waits-when = Pídalo otra vez a partir del { $when }. ¿Recuerda su contraseña? Entonces puede entrar ya.
addresses-mail-waits-ask = ¿No ha sido usted? Entonces avise a su centro.
addresses-reset-waits = Todavía no puede restablecerla
addresses-reset-waits-line = Usted cambió la dirección de correo de esta persona hace menos de tres días. Para proteger las cuentas, por ahora tiene que restablecerla otra persona. Usted podrá hacerlo a partir del { $when }.
