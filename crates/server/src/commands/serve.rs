//! `linden serve`: listens, serves pages and calls, runs jobs, until it is asked to end.

mod announce;
mod ending;

use crate::{
    arguments::Serve, config::Config, data_folder, fault::StartFault, installation::Installation,
};
use axum::Router;
use ending::Ending;
use std::net::SocketAddr;
use tokio::net::TcpListener;

pub(super) async fn run(config: Config, options: &Serve) -> Result<(), StartFault> {
    let _held = data_folder::hold(&config)?;
    let listener = listen(config.listen).await?;
    let address =
        listener.local_addr().map_err(|error| StartFault::listen(config.listen, &error))?;
    let installation = Installation::open(&config).await?;
    let router = linden_app::router(installation.app.clone());
    announce::ready(options.json, address);
    serve(listener, router, installation).await
}

async fn listen(address: SocketAddr) -> Result<TcpListener, StartFault> {
    TcpListener::bind(address).await.map_err(|error| StartFault::listen(address, &error))
}

async fn serve(
    listener: TcpListener,
    router: Router,
    installation: Installation,
) -> Result<(), StartFault> {
    let ending = Ending::watch();
    let app = installation.app.clone();
    let jobs_end = ending.begun();
    let jobs = tokio::spawn(async move { linden_app::jobs::run(&app, jobs_end).await });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, service).with_graceful_shutdown(ending.begun());
    ending.let_finish(async { serving.await.map_err(StartFault::other) }).await?;
    if let Err(error) = jobs.await {
        tracing::error!(%error, "the jobs ended badly");
    }
    installation.store.close().await;
    tracing::info!("ended");
    Ok(())
}
