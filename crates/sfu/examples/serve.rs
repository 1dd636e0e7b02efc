//! The media server alone, on free ports, for measuring and for trying clients by hand.
//! Prints one line of JSON when it is ready. Arguments: UDP address, workers, tcp or udp.

use linden_sfu::{ApiKey, MediaConfig, serve_alone};
use std::error::Error;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut given = std::env::args().skip(1);
    let udp = given.next().unwrap_or_else(|| "0.0.0.0:0".into());
    let workers = given.next().map(|text| text.parse()).transpose()?;
    let key = ApiKey {
        id: "devkey".into(),
        secret: "a development secret, known to all".to_owned().into(),
    };
    let mut config = MediaConfig::new(udp.parse()?, vec![key]);
    config.workers = workers;
    config.tcp = given.next().is_none_or(|kind| kind == "tcp");
    let listen = "127.0.0.1:0".parse()?;
    serve_alone(listen, config, |address| {
        println!("{{\"http\":\"http://{address}\",\"pid\":{}}}", std::process::id());
    })
    .await?;
    Ok(())
}
