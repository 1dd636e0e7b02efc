passwords-too-short = Use al menos 12 caracteres.
passwords-too-long = Use como máximo 128 caracteres.
passwords-no-special = Añada al menos un carácter especial, como ! ? - o un espacio.
passwords-too-common = Esta contraseña es fácil de adivinar. Pruebe con unas palabras que no tengan nada que ver entre sí.
passwords-own-name = No use su nombre ni su dirección de correo.
