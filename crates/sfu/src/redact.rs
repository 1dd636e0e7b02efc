//! Tickets travel in addresses; whoever logs an address puts it through here first.

/// Keys whose values must not be logged: the ticket, and a request that holds addresses.
const SECRET: [&str; 2] = ["access_token", "join_request"];

/// A path and query with the values of secrets left out.
///
/// ```
/// let safe = linden_sfu::redacted("/rtc?access_token=eyJ&sdk=js");
/// assert_eq!(safe, "/rtc?access_token=…&sdk=js");
/// ```
pub fn redacted(path_and_query: &str) -> String {
    let Some((path, query)) = path_and_query.split_once('?') else {
        return path_and_query.to_owned();
    };
    let pairs = query.split('&').map(|pair| match pair.split_once('=') {
        Some((key, _)) if SECRET.contains(&key) => format!("{key}=…"),
        _ => pair.to_owned(),
    });
    format!("{path}?{}", pairs.collect::<Vec<_>>().join("&"))
}
