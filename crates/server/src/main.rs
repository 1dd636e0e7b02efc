//! The `linden` program: reads settings, starts the log, runs one command. What goes wrong
//! at start is told in one sentence, with an exit code other than zero. Holds no rule of any
//! feature.

mod arguments;
mod commands;
mod config;
mod couriers;
mod data_folder;
mod fault;
mod installation;
mod logging;
mod media;
mod secret_key;

use arguments::{Arguments, Command};
use clap::Parser;
use config::Config;
use fault::StartFault;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<(), StartFault> {
    let command = arguments.command.unwrap_or_default();
    if matches!(command, Command::Settings) {
        print!("{}", config::DEFAULTS);
        return Ok(());
    }
    let config = Config::read(arguments.config.as_deref(), std::env::vars())?;
    logging::start(&config.log)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| StartFault::Other(format!("Linden cannot start its threads: {error}.")))?;
    let ended = runtime.block_on(commands::run(command, config));
    runtime.shutdown_background();
    ended
}
