//! The words by which a person is found: beginnings of names, the e-mail address and the
//! client number, without case and accents. Kept in `account_words`, one row a word, so
//! that a search is as quick among 100,000 people as among ten.

use super::{Account, Kind, Name};

/// Words of a person; what somebody types is folded the same way and matched as beginnings.
/// A friend has none: nobody finds friends, not even by how long a search takes (PRODUCT A6).
pub(crate) fn words_of(account: &Account) -> Vec<String> {
    if account.kind == Kind::Friend {
        return Vec::new();
    }
    let Name { first, last } = &account.name;
    let mut words: Vec<String> = [first, last].into_iter().flat_map(|name| split(name)).collect();
    words.push(folded(&account.email));
    words.extend(account.email.split(['@', '.']).map(folded));
    words.extend(account.client_number.as_deref().map(folded));
    words.retain(|word| !word.is_empty());
    words.sort();
    words.dedup();
    words
}

fn split(name: &str) -> impl Iterator<Item = String> {
    let whole = folded(name);
    let parts: Vec<String> = whole.split([' ', '-', '\'', '’']).map(str::to_owned).collect();
    parts.into_iter().chain([whole])
}

/// Lower case, and letters of the eight languages without their accents: "Ősz" is "osz".
pub(crate) fn folded(text: &str) -> String {
    text.trim().to_lowercase().chars().fold(String::new(), |mut folded, sign| {
        match plain(sign) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(sign),
        }
        folded
    })
}

const fn plain(sign: char) -> Option<&'static str> {
    Some(match sign {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'é' | 'è' | 'ê' | 'ë' | 'ę' => "e",
        'í' | 'ì' | 'î' | 'ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' => "n",
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ő' | 'ø' => "o",
        'œ' => "oe",
        'ś' | 'š' | 'ş' => "s",
        'ß' => "ss",
        'ú' | 'ù' | 'û' | 'ü' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        // Combining marks, for text that came decomposed.
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_their_accents() {
        assert_eq!(folded(" Łukasz Ősz-Sørensen "), "lukasz osz-sorensen");
        assert_eq!(folded("e\u{301}va"), "eva");
    }
}
