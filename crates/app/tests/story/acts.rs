//! What happens in a story: each act is tried as a page offers it, and the record says whether it
//! may succeed.

use super::{
    Story,
    looks::word,
    record::{Meets, Rule},
    second_steps::{IN_SESSION, SecondSteps},
};
use chrono::{DateTime, Days, NaiveTime, TimeZone, Utc};
use linden_testkit::{Browser, PASSWORD, PersonKind};

const KINDS: [PersonKind; 3] = [PersonKind::Professional, PersonKind::Client, PersonKind::Friend];
const AMSTERDAM: chrono_tz::Tz = chrono_tz::Europe::Amsterdam;

impl Story {
    /// An application manager who can reach pages now; one who has to, sets two-step up first.
    async fn a_manager(&mut self) -> (usize, Browser) {
        let managers = self.record.who(|human| human.is_manager && human.is_open);
        let who = self.dice.one_of(&managers);
        if self.record.meets(who) == Meets::SetUp {
            self.tell(format!(
                "{} sets two-step up, as it is required",
                self.record.people[who].name
            ));
            self.set_up(who).await;
        }
        (who, self.care.log_in(&self.care.lindenhof, self.record.people[who].account).await)
    }

    fn a_professional(&mut self) -> usize {
        let all = self.record.who(|human| human.kind == PersonKind::Professional);
        self.dice.one_of(&all)
    }

    pub(super) async fn change_a_rule(&mut self) {
        let (who, browser) = self.a_manager().await;
        let kind = self.dice.one_of(&KINDS);
        let two_step = self.dice.one_of(&["off", "optional", "required", "required"]);
        let remember = self.dice.one_of(&["no", "12h", "3d", "1w"]);
        let password = if self.dice.below(6) == 0 { "off" } else { "on" };
        let in_days = self.dice.one_of(&[0, 0, 1, 2]);
        let (start, starts_at) = self.day(in_days);
        let remember = if kind == PersonKind::Professional {
            remember
        } else {
            self.record.rule(kind).remember
        };
        let rule = Rule { kind, starts_at, two_step, remember };
        self.tell(format!("change {rule:?}, password {password}"));
        let fields = [
            ("for", word(kind)),
            ("two_step", two_step),
            ("remember", remember),
            ("by_email", password),
            ("start", start.as_str()),
        ];
        self.look_and_save((who, &browser), rule, password, &fields).await;
    }

    /// A day as its field takes it, and when it begins; today: at once.
    fn day(&self, in_days: u64) -> (String, DateTime<Utc>) {
        if in_days == 0 {
            return (String::new(), self.record.now);
        }
        let today = self.record.now.with_timezone(&AMSTERDAM).date_naive();
        let day = today + Days::new(in_days);
        let start = AMSTERDAM.from_local_datetime(&day.and_time(NaiveTime::MIN)).unwrap();
        (day.to_string(), start.with_timezone(&Utc))
    }

    async fn look_and_save(
        &mut self,
        (who, browser): (usize, &Browser),
        rule: Rule,
        password: &str,
        fields: &[(&str, &str)],
    ) {
        let before = self.record.rule(rule.kind);
        let is_same = (before.two_step, before.remember) == (rule.two_step, rule.remember);
        let refused = password == "off" || is_same || self.record.planned(rule.kind).is_some();
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let path = format!("/log-in-rules/dry-run?{}", query.extend_pairs(fields).finish());
        let ahead = browser.get(&path).await;
        ahead.is(200);
        if password == "on" && !is_same {
            self.says_the_same(&ahead, &rule, rule.starts_at);
        }
        let seen = ahead.body.split("name=\"seen\" value=\"").nth(1);
        let seen = seen.and_then(|rest| rest.split('"').next()).unwrap_or_default();
        assert_eq!(seen.is_empty(), refused, "it offers to save only what may be");
        let steps = &self.record.people[who].second_steps;
        let code = match ahead.body.contains("name=\"code\"") {
            true => steps.proof(&self.care, browser, IN_SESSION).await,
            false => String::new(),
        };
        let more = [("reason", "A story"), ("seen", seen)];
        let proof = [("own_password", PASSWORD), ("code", code.as_str())];
        let saved = browser.post("/log-in-rules", &[fields, &more, &proof].concat()).await;
        assert_eq!(saved.status.as_u16(), if refused { 422 } else { 303 });
        if refused {
            return;
        }
        self.saved += 1;
        let (kind, at_once) = (rule.kind, rule.starts_at <= self.record.now);
        self.record.add(rule);
        if at_once {
            self.everybody_logs_in(kind).await;
        }
    }

    /// Right after a change, everybody meets what the look ahead said.
    async fn everybody_logs_in(&mut self, kind: PersonKind) {
        for who in self.record.who(|human| human.kind == kind) {
            self.log_in(who).await;
        }
    }

    pub(super) async fn cancel_a_plan(&mut self) {
        let kind = self.dice.one_of(&KINDS);
        let (_, browser) = self.a_manager().await;
        let page = browser.get("/log-in-rules").await.text();
        let own = page.split(&format!("aria-labelledby=\"{}\"", word(kind))).nth(1);
        let own = own.and_then(|rest| rest.split("</section>").next()).unwrap_or_default();
        let planned = own.split("name=\"planned\" value=\"").nth(1);
        let planned = planned.and_then(|rest| rest.split('"').next());
        assert_eq!(
            planned.is_some(),
            self.record.planned(kind).is_some(),
            "what is planned is shown"
        );
        let Some(planned) = planned else { return };
        self.tell(format!("cancel what is planned for {}", word(kind)));
        browser.post("/log-in-rules/cancellation", &[("planned", planned)]).await.is(303);
        self.record.cancel(kind);
    }

    pub(super) async fn exempt_somebody(&mut self) {
        let (manager, browser) = self.a_manager().await;
        let who = self.a_professional();
        let required = self.record.rule(PersonKind::Professional).two_step == "required";
        let may = required
            && who != manager
            && self.record.people[who].is_open
            && !self.record.is_exempt(who, self.record.now);
        self.tell(format!("exempt {}: {may}", self.record.people[who].name));
        let path = format!("/professionals/{}/exemption", self.record.people[who].account);
        browser.post(&path, &[("reason", "A story")]).await.is(303);
        if may {
            self.record.people[who].exempt_until = Some(self.record.in_a_month());
        }
        self.log_in(who).await;
    }

    pub(super) async fn end_an_exemption(&mut self) {
        let (_, browser) = self.a_manager().await;
        let who = self.a_professional();
        self.tell(format!("end the exemption of {}", self.record.people[who].name));
        let path = format!("/professionals/{}/exemption/end", self.record.people[who].account);
        browser.post(&path, &[]).await.is(303);
        self.record.people[who].exempt_until = None;
        self.log_in(who).await;
    }

    pub(super) async fn reset_somebody(&mut self) {
        let (manager, browser) = self.a_manager().await;
        let who = self.a_professional();
        self.tell(format!("reset {}", self.record.people[who].name));
        let path = format!("/professionals/{}/two-step-reset", self.record.people[who].account);
        let fields = [("how", "telephone"), ("note", "A story.")];
        let answer = browser.post(&path, &fields).await;
        if who == manager {
            assert!(!answer.status.is_success(), "nobody resets themself");
        } else if self.record.people[who].is_open {
            self.record.people[who].second_steps = SecondSteps::default();
        } else {
            // Whether a closed account's is reset, the account's next page tells.
            let gone = answer.status.as_u16() == 303;
            if gone {
                self.record.people[who].second_steps = SecondSteps::default();
            }
        }
        self.log_in(who).await;
    }

    pub(super) async fn close_or_open_somebody(&mut self) {
        let (_, browser) = self.a_manager().await;
        let who = self.a_professional();
        let (name, is_open) = (self.record.people[who].name, self.record.people[who].is_open);
        let noun = if is_open { "deactivation" } else { "reactivation" };
        let may = !is_open || !self.is_last_manager(who);
        self.tell(format!("{noun} of {name}: {may}"));
        let path = format!("/professionals/{}/{noun}", self.record.people[who].account);
        browser.post(&path, &[]).await.is(303);
        if may {
            self.record.people[who].is_open = !is_open;
        }
        self.log_in(who).await;
    }

    fn is_last_manager(&self, who: usize) -> bool {
        let in_charge = self.record.who(|human| human.is_manager && human.is_open);
        in_charge == [who]
    }

    pub(super) async fn change_roles(&mut self) {
        let (_, browser) = self.a_manager().await;
        let who = self.a_professional();
        let human = &self.record.people[who];
        let (name, to_manager) = (human.name, !human.is_manager);
        let may = to_manager || !human.is_open || !self.is_last_manager(who);
        let role = if to_manager { "application-manager" } else { "therapist" };
        let email = format!("{}@example.org", name.to_lowercase());
        let fields = [("first_name", name), ("last_name", "Test"), ("email", &email), (role, "on")];
        let path = format!("/professionals/{}", human.account);
        let answer = browser.post(&path, &fields).await;
        self.tell(format!("make {name} {role}: {may}"));
        assert_eq!(answer.status.as_u16(), if may { 303 } else { 422 });
        if may {
            self.record.people[who].is_manager = to_manager;
        }
    }

    pub(super) async fn set_two_step_up(&mut self) {
        let who = self.dice.below(self.record.people.len());
        let human = &self.record.people[who];
        let offered = |rule: &Rule| rule.two_step != "off";
        let can = offered(self.record.rule(human.kind))
            || self.record.planned(human.kind).is_some_and(offered);
        if human.is_open && can && human.second_steps.passkey.is_none() {
            self.tell(format!("{} sets two-step up", human.name));
            self.set_up(who).await;
        }
    }

    pub(super) async fn switch_two_step_off(&mut self) {
        let having = self.record.who(|human| human.is_open && human.second_steps.any());
        if having.is_empty() {
            return;
        }
        let who = self.dice.one_of(&having);
        let human = &self.record.people[who];
        let required = self.record.rule(human.kind).two_step == "required";
        let may = !required || self.record.is_exempt(who, self.record.now);
        let browser = self.care.log_in(&self.care.lindenhof, human.account).await;
        let code = human.second_steps.proof(&self.care, &browser, IN_SESSION).await;
        let typed = [("password", PASSWORD), ("code", code.as_str())];
        browser.post("/two-step/off", &typed).await.leads_to("/two-step");
        self.tell(format!("{} switches two-step off: {may}", human.name));
        if may {
            self.record.people[who].second_steps = SecondSteps::default();
        }
        self.log_in(who).await;
    }

    /// Anybody may, also where two-step is required: they set it up anew when they come again.
    pub(super) async fn take_a_passkey_away(&mut self) {
        let having = self.record.who(|human| human.is_open && human.second_steps.passkey.is_some());
        if having.is_empty() {
            return;
        }
        let who = self.dice.one_of(&having);
        let human = &self.record.people[who];
        let browser = self.care.log_in(&self.care.lindenhof, human.account).await;
        let page = browser.get("/two-step").await.text();
        let ids = page.split("href=\"/two-step/passkeys/").skip(1);
        let mut ids = ids.filter_map(|rest| rest.split('"').next()).filter(|id| *id != "new");
        let Some(id) = ids.next() else {
            // Where two-step is off for the group, its page shows none.
            return assert_eq!(self.record.rule(human.kind).two_step, "off");
        };
        let code = match human.second_steps.app {
            Some(_) => String::new(),
            None => human.second_steps.proof(&self.care, &browser, IN_SESSION).await,
        };
        let typed = [("password", PASSWORD), ("code", code.as_str())];
        browser
            .post(&format!("/two-step/passkeys/{id}/removal"), &typed)
            .await
            .leads_to("/two-step");
        self.tell(format!("{} takes the passkey away", human.name));
        self.record.people[who].second_steps.passkey = None;
        self.log_in(who).await;
    }
}
