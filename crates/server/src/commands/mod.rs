//! What `linden` can be told to do, a file a command. Called by `main` alone.

mod fill_demo;
mod media;
mod migrate;
mod queue;
mod serve;
mod service_desk;
mod time_hash;

use crate::{
    arguments::{Command, ServiceDesk},
    config::Config,
    fault::StartFault,
};

/// Runs one command to its end.
pub(crate) async fn run(command: Command, config: Config) -> Result<(), StartFault> {
    match command {
        Command::Serve(options) => serve::run(config, &options).await,
        Command::Media(options) => media::run(options).await,
        Command::Migrate => migrate::run(&config).await,
        Command::ServiceDesk { work } => match work {
            ServiceDesk::CreatePlatform(new) => service_desk::create_platform(&config, new).await,
            ServiceDesk::List => service_desk::list(&config).await,
            ServiceDesk::ChangePlatform(change) => service_desk::change(&config, change).await,
            ServiceDesk::SetTwoStep(wanted) => service_desk::set_two_step(&config, wanted).await,
            ServiceDesk::ResetTwoStep(wanted) => {
                service_desk::reset_two_step(&config, wanted).await
            }
            ServiceDesk::SetPasswordLogIn(wanted) => {
                service_desk::set_password_log_in(&config, wanted).await
            }
            ServiceDesk::Queue => queue::show(&config).await,
            ServiceDesk::TryAgain { id } => queue::try_again(&config, id).await,
        },
        Command::FillDemo { clients } => fill_demo::run(config, clients).await,
        Command::TimeHash { times } => {
            time_hash::run(times);
            Ok(())
        }
        Command::Settings => Ok(()),
    }
}
