//! How serving ends: at SIGTERM or Ctrl-C no new requests are taken, those under way get some
//! seconds, then what still streams (ringing, signalling) is cut; browsers come back by themselves.

use crate::fault::StartFault;
use std::time::Duration;
use tokio::{
    signal::unix::{Signal, SignalKind, signal},
    sync::watch,
};

/// Long enough for any page, short enough for whoever waits for the restart.
const GRACE: Duration = Duration::from_secs(3);

/// Knows whether the end has begun.
pub(super) struct Ending(watch::Receiver<bool>);

impl Ending {
    /// Begins to watch for signals: from here on none ends the process by itself.
    pub(super) fn watch() -> Result<Self, StartFault> {
        let terminate = signal(SignalKind::terminate()).map_err(StartFault::other)?;
        let interrupt = signal(SignalKind::interrupt()).map_err(StartFault::other)?;
        let (begin, begun) = watch::channel(false);
        tokio::spawn(async move {
            asked_to_end(terminate, interrupt).await;
            tracing::info!("asked to end");
            begin.send_replace(true);
        });
        Ok(Self(begun))
    }

    /// Ready once the end has begun.
    pub(super) fn begun(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut begun = self.0.clone();
        async move {
            if begun.wait_for(|begun| *begun).await.is_err() {
                tracing::error!("nobody watches for signals any more");
            }
        }
    }

    /// Waits for the work, but no longer than the grace after the end has begun.
    pub(super) async fn let_finish(
        &self,
        work: impl Future<Output = Result<(), StartFault>>,
    ) -> Result<(), StartFault> {
        let too_long = async {
            self.begun().await;
            tokio::time::sleep(GRACE).await;
        };
        tokio::select! {
            done = work => done,
            () = too_long => Ok(()),
        }
    }
}

async fn asked_to_end(mut terminate: Signal, mut interrupt: Signal) {
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}
