//! Who carries mails and SMS, as the settings say. Called by `installation`.

use crate::{
    config::{
        BodyFormat as Format, Config, Delivery, Encryption, SmsDelivery, SmsHttp,
        Smtp as SmtpSettings,
    },
    fault::StartFault,
    secret_key::Key,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use linden_base::Clock;
use linden_courier::{
    BodyFormat, CarriesSms, Courier, Outbox, Security, SmsGateway, SmsGatewayOptions, Smtp,
    SmtpOptions, WebPush, WebPushOptions,
};
use sha2::{Digest, Sha256};
use std::{sync::Arc, time::Duration};

/// How many messages the outbox keeps.
const OUTBOX_KEEPS: usize = 1000;
/// One try at the mail server.
const SMTP_WITHIN: Duration = Duration::from_secs(30);

/// One try at a push service.
const PUSH_WITHIN: Duration = Duration::from_secs(10);

/// The courier, and the outbox if anything goes there.
pub(crate) async fn courier(
    config: &Config,
    key: &Key,
    clock: &Clock,
) -> Result<(Courier, Option<Arc<Outbox>>), StartFault> {
    let outbox = outbox(config, clock).await?;
    let mails = match (&outbox, config.mail.delivery) {
        (Some(outbox), Delivery::Outbox) => Courier::outbox(outbox.clone()),
        _ => Courier::smtp(Smtp::new(smtp_options(&config.mail.smtp)?).map_err(StartFault::other)?),
    };
    let sms: Option<Arc<dyn CarriesSms>> = match (&outbox, config.sms.delivery) {
        (Some(outbox), SmsDelivery::Outbox) => Some(outbox.clone()),
        (_, SmsDelivery::Http) => Some(Arc::new(gateway(&config.sms.http)?)),
        _ => None,
    };
    let courier = mails.with_sms(sms);
    if config.push.services.is_empty() {
        return Ok((courier, outbox));
    }
    Ok((courier.with_push(Arc::new(web_push(config, key, clock)?)), outbox))
}

async fn outbox(config: &Config, clock: &Clock) -> Result<Option<Arc<Outbox>>, StartFault> {
    let used =
        config.mail.delivery == Delivery::Outbox || config.sms.delivery == SmsDelivery::Outbox;
    if !used {
        return Ok(None);
    }
    let file = config.data.join("outbox.jsonl");
    let opened = Outbox::open(&file, OUTBOX_KEEPS, clock.clone()).await;
    opened.map(|outbox| Some(Arc::new(outbox))).map_err(StartFault::other)
}

fn smtp_options(settings: &SmtpSettings) -> Result<SmtpOptions, StartFault> {
    if settings.host.is_empty() {
        let words = "mail.smtp.host is empty: name your mail server, or set mail.delivery to \"outbox\" to try Linden";
        return Err(StartFault::Setting(words.to_owned()));
    }
    let SmtpSettings { host, port, encryption, user, password } = settings.clone();
    Ok(SmtpOptions {
        host,
        port,
        security: match encryption {
            Encryption::Tls => Security::Tls,
            Encryption::Starttls => Security::StartTls,
            Encryption::None => Security::None,
        },
        credentials: (!user.is_empty()).then_some((user, password)),
        timeout: SMTP_WITHIN,
    })
}

/// The key is made from the installation's secret key: phones' addresses are bound to it, so it
/// must stay the same.
fn web_push(config: &Config, key: &Key, clock: &Clock) -> Result<WebPush, StartFault> {
    let own = Sha256::new().chain_update(b"linden web push\0").chain_update(key).finalize();
    let options = WebPushOptions {
        key: URL_SAFE_NO_PAD.encode(own).into(),
        contact: format!("mailto:{}", config.mail.from),
        services: config.push.services.clone(),
        timeout: PUSH_WITHIN,
        clock: clock.clone(),
    };
    WebPush::new(options).map_err(StartFault::other)
}

fn gateway(settings: &SmsHttp) -> Result<SmsGateway, StartFault> {
    let SmsHttp { address, headers, format, template, secret, seconds } = settings.clone();
    let options = SmsGatewayOptions {
        address,
        headers,
        format: match format {
            Format::Json => BodyFormat::Json,
            Format::Form => BodyFormat::Form,
        },
        template,
        secret,
        timeout: Duration::from_secs(u64::from(seconds.max(1))),
    };
    SmsGateway::new(options).map_err(StartFault::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn opened(settings: &[(&str, &str)]) -> Result<(bool, bool), String> {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().to_string_lossy().into_owned();
        let settings =
            settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let settings = settings.chain([("LINDEN_DATA".to_owned(), data)]);
        let config = Config::read(None, settings).unwrap();
        let opened = courier(&config, &[7; 32], &Clock::system()).await;
        opened
            .map(|(courier, outbox)| (courier.carries_sms(), outbox.is_some()))
            .map_err(|f| f.to_string())
    }

    const SMTP: (&str, &str) = ("LINDEN_MAIL_SMTP_HOST", "mail.example.org");

    #[tokio::test]
    async fn sms_go_where_the_settings_say_whatever_mails_do() {
        assert_eq!(opened(&[SMTP]).await, Ok((false, false)));
        assert_eq!(opened(&[("LINDEN_MAIL_DELIVERY", "outbox")]).await, Ok((false, true)));
        assert_eq!(opened(&[SMTP, ("LINDEN_SMS_DELIVERY", "outbox")]).await, Ok((true, true)));
        let http = [
            SMTP,
            ("LINDEN_SMS_DELIVERY", "http"),
            ("LINDEN_SMS_HTTP_ADDRESS", "https://sms.example.org/send"),
        ];
        assert_eq!(opened(&http).await, Ok((true, false)));
    }

    #[tokio::test]
    async fn a_gateway_without_an_address_stops_the_start_with_a_sentence() {
        let fault = opened(&[SMTP, ("LINDEN_SMS_DELIVERY", "http")]).await.unwrap_err();
        assert!(fault.contains("SMS gateway"), "{fault}");
    }
}
