### When something was. Inside sentences such as “Last here …”.

moments-now = az imént
moments-minutes = { $minutes ->
    [one] 1 perce
   *[other] { $minutes } perce
}
moments-today = ma
moments-yesterday = tegnap
moments-today-at = ma { $time }-kor
moments-yesterday-at = tegnap { $time }-kor
moments-days = { $days } napja
moments-on = { $date }
