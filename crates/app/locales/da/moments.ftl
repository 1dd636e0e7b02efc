### When something was. Inside sentences such as “Last here …”.

moments-now = lige nu
moments-minutes = { $minutes ->
    [one] for 1 minut siden
   *[other] for { $minutes } minutter siden
}
moments-today = i dag
moments-yesterday = i går
moments-today-at = i dag kl. { $time }
moments-yesterday-at = i går kl. { $time }
moments-days = for { $days } dage siden
moments-on = den { $date }
