### When something was. Inside sentences such as “Last here …”.

moments-now = gerade eben
moments-minutes = { $minutes ->
    [one] vor 1 Minute
   *[other] vor { $minutes } Minuten
}
moments-today = heute
moments-yesterday = gestern
moments-today-at = heute um { $time } Uhr
moments-yesterday-at = gestern um { $time } Uhr
moments-days = vor { $days } Tagen
moments-on = am { $date }
