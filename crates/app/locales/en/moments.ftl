### When something was. Inside sentences such as “Last here …”.

moments-now = just now
# $minutes (Number) - 1 to 59
moments-minutes = { $minutes ->
    [one] 1 minute ago
   *[other] { $minutes } minutes ago
}
moments-today = today
moments-yesterday = yesterday
# $time (String) - such as 16:20
moments-today-at = today at { $time }
# $time (String) - such as 16:20
moments-yesterday-at = yesterday at { $time }
# $days (Number) - 2 to 6
moments-days = { $days } days ago
# $date (String) - such as 3 November
moments-on = on { $date }
