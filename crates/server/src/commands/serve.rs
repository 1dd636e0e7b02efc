//! `linden serve`: listens, serves pages and calls, runs jobs, until it is asked to end.
//! With `--demo` first fills the database with made-up people.

mod announce;
mod connections;
pub(crate) mod demo;
mod ending;

use crate::{
    arguments::Serve, config::Config, data_folder, fault::StartFault, installation::Installation,
};
use axum::{Router, serve::ListenerExt};
use ending::Ending;
use std::net::SocketAddr;
use tokio::net::TcpListener;

pub(super) async fn run(mut config: Config, options: &Serve) -> Result<(), StartFault> {
    if options.demo {
        demo::refuse_for_all(&config)?;
    }
    let _held = data_folder::hold(&config)?;
    let listener = listen(config.listen).await?;
    let address =
        listener.local_addr().map_err(|error| StartFault::listen(config.listen, &error))?;
    if options.demo {
        demo::adjust(&mut config, address);
    }
    let installation = Installation::open(&config, options.demo).await?;
    let media = installation.start_media(&config).await?;
    if let Some(media) = &media {
        installation.app.use_media(media.clone());
    }
    let pages = linden_app::router(installation.app.clone());
    let router = media.iter().fold(pages, |pages, media| pages.merge(media.router()));
    let people = match options.demo {
        true => Some(demo::fill(&installation).await?),
        false => None,
    };
    let ending = Ending::watch()?;
    announce::ready(options.json, address, people.as_ref());
    serve(listener, router, &installation, ending).await?;
    if let Some(media) = media {
        media.stop().await;
    }
    installation.store.close().await;
    tracing::info!("ended");
    Ok(())
}

async fn listen(address: SocketAddr) -> Result<TcpListener, StartFault> {
    TcpListener::bind(address).await.map_err(|error| StartFault::listen(address, &error))
}

async fn serve(
    listener: TcpListener,
    router: Router,
    installation: &Installation,
    ending: Ending,
) -> Result<(), StartFault> {
    installation.store.jobs().take_over_at_start().await.map_err(StartFault::other)?;
    let app = installation.app.clone();
    let jobs_end = ending.begun();
    let jobs = tokio::spawn(async move { linden_app::jobs::run(&app, jobs_end).await });
    let (app, calls_end) = (installation.app.clone(), ending.begun());
    let calls = tokio::spawn(async move { linden_app::follow_media(&app, calls_end).await });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let prepared = listener.tap_io(connections::prepare);
    let serving = axum::serve(prepared, service).with_graceful_shutdown(ending.begun());
    ending.let_finish(async { serving.await.map_err(StartFault::other) }).await?;
    if let Err(error) = jobs.await {
        tracing::error!(%error, "the jobs ended badly");
    }
    if let Err(error) = calls.await {
        tracing::error!(%error, "following the media server ended badly");
    }
    Ok(())
}
