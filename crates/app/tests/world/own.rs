//! People of Lindenhof whose ids are tried beside Berg's, so that a place where an id is read
//! shows that it is.

use super::Whose;
use linden_base::AccountId;
use linden_testkit::{Browser, Person, PersonKind, PersonRole, TestApp};

/// A therapist, and a client who stands between others in the list.
pub(crate) struct Own {
    pub(crate) client: AccountId,
    pub(crate) professional: AccountId,
}

impl Own {
    /// The client is the therapist's whom `people` hold, and their client is this therapist's.
    pub(crate) async fn new(care: &TestApp, people: &[(&'static str, Browser)]) -> Self {
        let here = &care.lindenhof;
        let client = care.person(here, Person::new(PersonKind::Client, "Bea")).await;
        care.person(here, Person::new(PersonKind::Client, "Cleo")).await;
        let tina = Person::new(PersonKind::Professional, "Tina").with_role(PersonRole::Therapist);
        let professional = care.person(here, tina).await;
        care.relate(here, one(people, "therapist").account(), client).await;
        care.relate(here, professional, one(people, "client").account()).await;
        Self { client, professional }
    }

    /// The id of something that the people of Lindenhof can reach, where there is one.
    pub(crate) fn id(&self, whose: Whose) -> Option<String> {
        match whose {
            Whose::Client => Some(self.client.to_string()),
            Whose::Professional => Some(self.professional.to_string()),
            _ => None,
        }
    }
}

/// The one of this name.
pub(crate) fn one<'a>(people: &'a [(&'static str, Browser)], wanted: &str) -> &'a Browser {
    let mut all = people.iter();
    &all.find(|(name, _)| *name == wanted).expect("somebody is called so").1
}
