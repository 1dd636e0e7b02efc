### When something was. Inside sentences such as “Last here …”.

moments-now = ahora mismo
moments-minutes = { $minutes ->
    [one] hace 1 minuto
   *[other] hace { $minutes } minutos
}
moments-today = hoy
moments-yesterday = ayer
moments-today-at = hoy, { $time }
moments-yesterday-at = ayer, { $time }
moments-days = hace { $days } días
moments-on = el { $date }
