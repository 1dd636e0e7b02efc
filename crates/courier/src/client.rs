//! The line to gateways and push services: TLS by rustls and ring, the certificates that browsers
//! trust, no redirects (a secret goes to the address that was set and nowhere else).

use reqwest::{Client, redirect};
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use std::{sync::Arc, time::Duration};

/// One try takes at most `timeout`. An error is a sentence's end.
pub(crate) fn https(timeout: Duration) -> Result<Client, String> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(redirect::Policy::none())
        .timeout(timeout)
        .build()
        .map_err(|error| error.to_string())
}
