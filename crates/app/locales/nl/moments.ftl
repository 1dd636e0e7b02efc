### When something was. Inside sentences such as “Last here …”.

moments-now = zojuist
moments-minutes = { $minutes ->
    [one] 1 minuut geleden
   *[other] { $minutes } minuten geleden
}
moments-today = vandaag
moments-yesterday = gisteren
moments-today-at = vandaag om { $time }
moments-yesterday-at = gisteren om { $time }
moments-days = { $days } dagen geleden
moments-on = op { $date }
