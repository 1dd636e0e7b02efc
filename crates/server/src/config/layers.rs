//! Lays the configuration file and the environment over the defaults. Knows settings only
//! by their place in `config.default.toml`: what is not there is refused by name.

use super::DEFAULTS;
use crate::fault::StartFault;
use std::{fs, path::Path};
use toml::{Table, Value};

const PREFIX: &str = "LINDEN_";
/// Read by the command line and by tests, no settings.
const NO_SETTINGS: [&str; 3] = ["LINDEN_CONFIG", "LINDEN_TEST_", "LINDEN_MEDIA_SECRET"];

pub(super) fn defaults() -> Result<Table, StartFault> {
    DEFAULTS.parse().map_err(|error| StartFault::Setting(format!("config.default.toml: {error}")))
}

pub(super) fn lay_file(settings: &mut Table, file: &Path) -> Result<(), StartFault> {
    let text = fs::read_to_string(file).map_err(|error| StartFault::ConfigFile {
        file: file.display().to_string(),
        reason: error.to_string(),
    })?;
    let over: Table = text.parse().map_err(|error: toml::de::Error| {
        let line = text[..error.span().map_or(0, |span| span.start)].lines().count().max(1);
        let why = error.message().lines().collect::<Vec<_>>().join(", ");
        StartFault::Setting(format!("{}, line {line}: {why}", file.display()))
    })?;
    lay(settings, over, "")
        .map_err(|name| StartFault::UnknownSetting { name, place: file.display().to_string() })
}

/// The name of the first setting that the defaults do not know.
fn lay(settings: &mut Table, over: Table, above: &str) -> Result<(), String> {
    for (name, value) in over {
        let path = format!("{above}{name}");
        match (settings.get_mut(&name), value) {
            (None, _) => return Err(path),
            (Some(Value::Table(inner)), Value::Table(over)) => {
                lay(inner, over, &format!("{path}."))?
            }
            (Some(known), value) => *known = value,
        }
    }
    Ok(())
}

pub(super) fn lay_environment(
    settings: &mut Table,
    environment: impl IntoIterator<Item = (String, String)>,
) -> Result<(), StartFault> {
    for (variable, text) in environment {
        let other = NO_SETTINGS.iter().any(|name| variable.starts_with(name));
        let Some(name) = variable.strip_prefix(PREFIX).filter(|_| !other) else {
            continue;
        };
        let Some(known) = find(settings, &name.to_ascii_lowercase()) else {
            let place = "the environment".to_owned();
            return Err(StartFault::UnknownSetting { name: variable, place });
        };
        *known = like(known, &text).ok_or_else(|| {
            StartFault::Setting(format!("{variable} does not look like its default, {known}"))
        })?;
    }
    Ok(())
}

/// The setting that is called so: `media_livekit_url` is `url` in `livekit` in `media`.
fn find<'a>(settings: &'a mut Table, name: &str) -> Option<&'a mut Value> {
    for (key, value) in settings.iter_mut() {
        if key == name && !value.is_table() {
            return Some(value);
        }
        let below = name.strip_prefix(key.as_str()).and_then(|rest| rest.strip_prefix('_'));
        if let (Some(below), Value::Table(inner)) = (below, value) {
            return find(inner, below);
        }
    }
    None
}

/// `text` as a value of the same kind as `known`.
fn like(known: &Value, text: &str) -> Option<Value> {
    Some(match known {
        Value::Integer(_) => Value::Integer(text.trim().parse().ok()?),
        Value::Boolean(_) => Value::Boolean(text.trim().parse().ok()?),
        Value::Array(_) => Value::Array(
            text.split(',')
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(Value::from)
                .collect(),
        ),
        _ => Value::from(text),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> Result<Table, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("linden.toml");
        fs::write(&path, text).unwrap();
        let mut settings = defaults().unwrap();
        lay_file(&mut settings, &path).map(|()| settings).map_err(|fault| fault.to_string())
    }

    #[test]
    fn a_file_changes_what_it_names_and_nothing_else() {
        let settings = file("listen = \"[::]:80\"\n[media]\nworkers = 4\n").unwrap();
        assert_eq!(settings["media"]["workers"].as_integer(), Some(4));
        assert_eq!(settings["media"]["tcp"].as_bool(), Some(true));
    }

    #[test]
    fn a_setting_that_nobody_knows_is_refused_by_name() {
        assert!(file("[media]\nudpp = 1\n").unwrap_err().contains("media.udpp"));
        let mut settings = defaults().unwrap();
        let unknown = [("LINDEN_MEDIA_UDPP".to_owned(), "1".to_owned())];
        let fault = lay_environment(&mut settings, unknown).unwrap_err().to_string();
        assert!(fault.contains("LINDEN_MEDIA_UDPP"), "{fault}");
    }

    #[test]
    fn a_broken_file_and_a_missing_one_are_told_apart() {
        assert!(file("listen = ").unwrap_err().contains("linden.toml"));
        let mut settings = defaults().unwrap();
        let fault = lay_file(&mut settings, Path::new("/nowhere/linden.toml")).unwrap_err();
        assert!(matches!(fault, StartFault::ConfigFile { .. }));
    }
}
