### When something was. Inside sentences such as “Last here …”.

moments-now = à l’instant
moments-minutes = { $minutes ->
    [one] il y a 1 minute
   *[other] il y a { $minutes } minutes
}
moments-today = aujourd’hui
moments-yesterday = hier
moments-today-at = aujourd’hui à { $time }
moments-yesterday-at = hier à { $time }
moments-days = il y a { $days } jours
moments-on = le { $date }
