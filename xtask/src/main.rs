//! Tasks of the house, called as `cargo xtask …`: the rules as code, and figures by
//! command. Called by people and by `./test`; nothing of this is in the product.

mod measure;
mod postgres;
mod tidy;
mod tree;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Tasks of the house")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Check the rules of the house
    Tidy,
    /// Measure, and print one line of JSON
    Measure(measure::Options),
    /// Run a command beside a throwaway PostgreSQL server (LINDEN_TEST_POSTGRES)
    #[command(trailing_var_arg = true)]
    WithPostgres {
        /// The command and its arguments
        #[arg(required = true, allow_hyphen_values = true)]
        command: Vec<String>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    match task {
        Task::Tidy => tidy::run(&root()?),
        Task::Measure(options) => measure::run(&root()?, &options),
        Task::WithPostgres { command } => postgres::with_postgres(&command),
    }
}

/// The folder of the repository: the one above this crate.
fn root() -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    root.map(Path::to_path_buf).context("xtask lies in the repository's folder")
}
