### When something was. Inside sentences such as “Last here …”.

moments-now = przed chwilą
moments-minutes = { $minutes ->
    [one] minutę temu
    [few] { $minutes } minuty temu
    [many] { $minutes } minut temu
   *[other] { $minutes } minuty temu
}
moments-today = dzisiaj
moments-yesterday = wczoraj
moments-today-at = dzisiaj o { $time }
moments-yesterday-at = wczoraj o { $time }
moments-days = { $days } dni temu
moments-on = { $date }
