//! `measure kill`: people make accounts, choose passwords and log in while the process is
//! killed again and again at random moments. At the end, whatever was answered with success
//! has to be there, and every action's mail has to have come, under one Message-ID.

mod ledger;
mod people;
mod scene;
mod verdict;

use super::{Figures, linden::build};
use anyhow::Result;
use clap::Args;
use std::{path::Path, thread};

#[derive(Args)]
pub(crate) struct Options {
    /// How often the process is killed
    #[arg(long, default_value_t = 50)]
    times: u32,
    /// On PostgreSQL in place of SQLite
    #[arg(long)]
    postgres: bool,
}

/// People who press at the same time.
const PEOPLE: u32 = 4;

pub(crate) fn run(root: &Path, options: &Options) -> Result<Figures> {
    let binary = build(root)?;
    let scene = scene::Scene::new(&binary, options.postgres)?;
    let mut therapist = scene.prepare()?;
    thread::scope(|threads| -> Result<()> {
        for number in 0..PEOPLE {
            let (scene, therapist) = (&scene, therapist.clone());
            threads.spawn(move || people::press_on(scene, &therapist, number));
        }
        let killed = scene.kill_often(options.times);
        scene.end();
        killed
    })?;
    verdict::of(&scene, &mut therapist.browser)
}
