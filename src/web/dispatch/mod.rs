//! Every request goes through here: who is asking, may she, is the form hers; then the route's handler; then headers
//! and cookies. A handler cannot be reached any other way.

mod admission;
mod typed;

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use actix_web::http::header;
use actix_web::http::uri::PathAndQuery;
use actix_web::{HttpRequest, HttpResponse, web};
use secrecy::{ExposeSecret, SecretString};

use admission::{admit, lacks_second_factor};
use typed::read_form;

use crate::accounts::limits::{Per, Quota};
use crate::accounts::{Device, is_fresh};
use crate::acts::sessions::{self, Asking, HalfIn, SignedIn};
use crate::acts::spend;
use crate::acts::tries::Whence;
use crate::kernel::MemberId;
use crate::messages::Language;
use crate::sealing::{FormToken, KeptToken, SessionToken};
use crate::web::call::{Call, Shared};
use crate::web::cookies::Jar;
use crate::web::form_data::FormData;
use crate::web::headers::{FOR_EVER, also_as_onion, guard};
use crate::web::origin::{self, Sender};
use crate::web::outcome::Fault;
use crate::web::reply::{Body, Reply};
use crate::web::route::{Access, Check, Keep, Method, Proof, Route};
use crate::web::serve::caught;
use crate::web::{faults, language, routes};

/// Registers every route, and what answers where there is none. The router tries one after the other, and a path with a
/// varying part is dearer to try than a fixed one: those come last.
pub fn configure(config: &mut web::ServiceConfig) {
    let mut paths: Vec<&'static str> = routes::ALL.iter().map(|route| route.path).collect();
    paths.dedup();
    paths.sort_by_key(|path| path.contains('{'));
    for path in paths {
        let mut resource = web::resource(path);
        for route in routes::ALL.iter().filter(|route| route.path == path) {
            let run = move |request: HttpRequest, payload: web::Payload, shared: web::Data<Shared>| {
                serve(Some(route), request, payload, shared.into_inner())
            };
            resource = match route.method {
                Method::Get => resource.route(web::get().to(run)).route(web::head().to(run)),
                Method::Post => resource.route(web::post().to(run)),
            };
        }
        let wrong = |request: HttpRequest, payload: web::Payload, shared: web::Data<Shared>| {
            refuse(Fault::Method, request, payload, shared.into_inner())
        };
        config.service(resource.default_service(web::to(wrong)));
    }
}

/// What answers where there is no route.
pub async fn nowhere(request: HttpRequest, payload: web::Payload, shared: web::Data<Shared>) -> HttpResponse {
    serve(None, request, payload, shared.into_inner()).await
}

async fn refuse(fault: Fault, request: HttpRequest, _: web::Payload, shared: Arc<Shared>) -> HttpResponse {
    let mut visit = Visit::new(&request, shared);
    visit.recognise().await.ok();
    let allow = allowed(request.match_pattern().as_deref());
    let mut response = visit.answer(Err(fault));
    if let Ok(allow) = header::HeaderValue::from_str(&allow) {
        response.headers_mut().insert(header::ALLOW, allow);
    }
    response
}

fn allowed(path: Option<&str>) -> String {
    let methods = routes::ALL.iter().filter(|route| Some(route.path) == path).map(|route| match route.method {
        Method::Get => "GET, HEAD",
        Method::Post => "POST",
    });
    methods.collect::<Vec<_>>().join(", ")
}

async fn serve(
    route: Option<&'static Route>,
    request: HttpRequest,
    payload: web::Payload,
    shared: Arc<Shared>,
) -> HttpResponse {
    let mut visit = Visit::new(&request, shared);
    let outcome = caught(visit.run(route, &request, payload)).await;
    let outcome = outcome.unwrap_or_else(|| Err(Fault::Broken("a handler panicked".into())));
    if matches!(outcome, Err(Fault::Crowded)) && visit.is_strangers() {
        tokio::time::sleep(SENT_AWAY_AFTER).await;
    }
    visit.keep = route.map_or(Keep::Never, |route| route.keep);
    visit.answer(outcome.map_err(|fault| if visit.cookies_were_held_back(route, &fault) { Fault::GoOn } else { fault }))
}

/// After how long strangers are told that there is no place for them. Told at once, thousands a second would ask
/// again, and the answers would take the processors from those who have a place.
const SENT_AWAY_AFTER: Duration = Duration::from_secs(1);

/// One request on its way through the guards.
struct Visit {
    shared: Arc<Shared>,
    jar: Jar,
    who: Option<SignedIn>,
    half: Option<HalfIn>,
    device: Device,
    whence: Whence,
    sender: Sender,
    /// She had a session, and it is over.
    session_over: bool,
    /// Whose it was, if it ended by itself.
    formerly: Option<MemberId>,
    /// What finds the form she sent with it.
    kept: Option<KeptToken>,
    form: Rc<FormData>,
    path: String,
    /// The path with whatever query came with it.
    target: String,
    keep: Keep,
    language: Language,
}

impl Visit {
    fn new(request: &HttpRequest, shared: Arc<Shared>) -> Self {
        let tls = shared.app.settings.web.is_tls();
        let jar = Jar::of(request, tls);
        let language = language::of_visitor(request, jar.language, &shared.app.settings.registry);
        let browser = jar.browser.clone().filter(|browser| shared.app.seals.is_known_browser(browser));
        let network = origin::network(request, &shared.app.settings.web.trusted_proxies);
        Self {
            jar,
            who: None,
            half: None,
            device: device(request),
            whence: Whence { network, browser },
            sender: Sender::of(request),
            session_over: false,
            formerly: None,
            kept: None,
            form: Rc::default(),
            path: request.path().to_owned(),
            target: request.uri().path_and_query().map_or("/", PathAndQuery::as_str).to_owned(),
            keep: Keep::Never,
            language,
            shared,
        }
    }

    async fn run(
        &mut self,
        route: Option<&'static Route>,
        request: &HttpRequest,
        payload: web::Payload,
    ) -> Result<Reply, Fault> {
        let Some(route) = route else {
            self.recognise().await?;
            return Err(Fault::NotFound);
        };
        if route.access != Access::Machine {
            match self.recognise().await {
                // The quick exit leads away even when nobody can be recognised.
                Err(fault) if route.check != Check::OwnSite => return Err(fault),
                _ => {}
            }
        }
        if route.method == Method::Get && route.access != Access::Machine && self.sender == Sender::Foreign {
            return Err(Fault::Foreign);
        }
        if let Err(fault) = self.admit(route) {
            if let (Fault::SignIn, Some(member)) = (&fault, self.formerly) {
                self.keep_typed(route, member, request, payload).await?;
            }
            return Err(fault);
        }
        if route.method == Method::Post {
            self.form = Rc::new(read_form(request, payload).await?);
        }
        self.check_form(route)?;
        self.count(route.counts)?;
        self.keep_until_proved(route).await?;
        let parts: Vec<&str> = request.match_info().iter().map(|(_, value)| value).collect();
        (route.handler)(self.call(parts.join("/"))).await
    }

    /// A link on another site, in a letter say, opens a page without the strict cookies: whoever is signed in must not be taken
    /// for a visitor.
    fn cookies_were_held_back(&self, route: Option<&Route>, fault: &Fault) -> bool {
        let looks = route.is_some_and(|route| route.method == Method::Get);
        looks && matches!(fault, Fault::SignIn) && self.sender == Sender::ForeignLink && self.jar.session.is_none()
    }

    /// Who is asking. A cookie whose session is over is as good as none.
    async fn recognise(&mut self) -> Result<(), Fault> {
        if let Some(token) = &self.jar.session {
            match sessions::who(&self.shared.app, token).await? {
                Some(Asking::Whole(who)) => {
                    self.language = who.preferences.language.unwrap_or(self.language);
                    self.who = Some(who);
                }
                Some(Asking::Half(half)) => self.half = Some(half),
                Some(Asking::Over(member)) => (self.session_over, self.formerly) = (true, Some(member)),
                None => self.session_over = true,
            }
        }
        Ok(())
    }

    /// May this person call this route, with what she has proved?
    fn admit(&self, route: &Route) -> Result<(), Fault> {
        if route.access == Access::HalfIn {
            return self.half.map(drop).ok_or(Fault::SignIn);
        }
        admit(route.access, self.who)?;
        let Some(who) = self.who else { return Ok(()) };
        if lacks_second_factor(self.shared.app.settings.registry.second_factor, who, route) {
            return Err(Fault::NoSecondFactor);
        }
        let is_form = route.method == Method::Post;
        match (route.proof, route.account_page()) {
            (Proof::Fresh, Some(page)) if !is_fresh(who.proved, is_form, self.shared.app.now()) => {
                Err(Fault::Prove(page))
            }
            _ => Ok(()),
        }
    }

    /// The token in the form must be this session's, and the browser must not say that another site sent it.
    fn check_form(&self, route: &Route) -> Result<(), Fault> {
        let check = route.check;
        if check == Check::Nothing {
            return Ok(());
        }
        if matches!(self.sender, Sender::Foreign | Sender::ForeignLink) {
            return Err(Fault::Foreign);
        }
        if check == Check::OwnSite {
            return Ok(());
        }
        let seals = &self.shared.app.seals;
        if self.holder().is_some_and(|token| seals.form_token_matches(token, self.form.get("csrf"))) {
            return Ok(());
        }
        // Who opens a link in a letter comes from elsewhere: the strict cookie of her session is not shown then, and the page is
        // made for a visitor. Its form comes back with both.
        let visitor = self.jar.visitor.as_ref().filter(|_| route.access == Access::Anyone);
        if visitor.is_some_and(|token| seals.form_token_matches(token, self.form.get("csrf"))) {
            return Ok(());
        }
        // Only a page of ours is given back what it sent: a foreign one must not get a form filled in by it confirmed.
        // A session's cookie is strict: a request that has it, from a browser that says nothing, came from our own page too.
        let own = self.sender == Sender::OwnPage || (self.sender == Sender::Unsaid && self.is_known());
        Err(if own { Fault::Stale } else { Fault::Foreign })
    }

    /// Counts the request against the limits of its route.
    fn count(&self, quotas: &'static [Quota]) -> Result<(), Fault> {
        let counts: Vec<_> = quotas.iter().filter_map(|quota| Some((*quota, self.subject(quota.per)?))).collect();
        Ok(spend::count(&self.shared.app, &counts)?)
    }

    /// Who is counted, if there is such a one. A browser that somebody signed in with before is counted for itself alone:
    /// what strangers do on the same network is not put down to it.
    fn subject(&self, per: Per) -> Option<Vec<u8>> {
        let session = self.who.map(|who| who.session).or(self.half.map(|half| half.session));
        match (per, session, &self.whence.browser) {
            (Per::Member, ..) => self.who.map(|who| who.member.as_bytes().to_vec()),
            (Per::Session, session, _) => session.map(|session| session.as_bytes().to_vec()),
            (Per::Visitor, None, Some(browser)) => Some(browser.random().to_vec()),
            (Per::Visitor, None, None) => self.jar.visitor.as_ref().map(|token| token.hash().as_bytes().to_vec()),
            (Per::Network, None, None) => self.whence.network.map(|network| network.subject().to_vec()),
            _ => None,
        }
    }

    /// Whose token forms are bound to: the session's, or the visitor's.
    fn holder(&self) -> Option<&SessionToken> {
        if self.is_known() { self.jar.session.as_ref() } else { self.jar.visitor.as_ref() }
    }

    /// Whether her session lives, whole or half.
    const fn is_known(&self) -> bool {
        self.who.is_some() || self.half.is_some()
    }

    /// Whether it comes from nobody we know, and a browser that carries nothing of ours.
    const fn is_strangers(&self) -> bool {
        !self.is_known() && self.whence.browser.is_none()
    }

    /// The token of the forms of whoever is asking. A visitor gets one with the first page.
    fn form_token(&mut self) -> Option<FormToken> {
        if !self.is_known() && self.jar.visitor.is_none() {
            self.jar.new_visitor();
        }
        self.holder().map(|token| self.shared.app.seals.form_token(token))
    }

    fn call(&mut self, part: String) -> Call {
        let token = self.form_token();
        let text = |text: fn(&FormToken) -> SecretString| {
            token.as_ref().map_or_else(String::new, |token| text(token).expose_secret().to_owned())
        };
        Call {
            shared: self.shared.clone(),
            who: self.who,
            half: self.half,
            device: self.device,
            csrf: text(FormToken::masked),
            form_token: text(FormToken::text),
            session: self.jar.session.as_ref().map(SessionToken::hash),
            form: self.form.clone(),
            part,
            kept: self.jar.kept.clone(),
            path: self.path.clone(),
            whence: self.whence.clone(),
            language: self.language,
            flash: self.jar.take_flash(),
        }
    }

    /// The answer with its headers and cookies; a fault becomes its page.
    fn answer(&mut self, outcome: Result<Reply, Fault>) -> HttpResponse {
        let reply = match outcome {
            Ok(reply) => reply,
            Err(fault) => {
                // A code of a second factor is not given back, as passphrases are not.
                let typed = if self.half.is_some() { Vec::new() } else { self.form.typed() };
                let path = self.path.clone();
                let over = self.session_over && matches!(fault, Fault::SignIn);
                let path = if matches!(fault, Fault::GoOn) { self.target.clone() } else { path };
                let reply = faults::reply(&fault, self.call(String::new()), path, typed);
                if over { self.after_session(reply) } else { reply }
            }
        };
        let mut builder = HttpResponse::build(reply.status);
        let policy = matches!(reply.body, Body::Html(_)).then_some(&self.shared.page_policy);
        guard(&mut builder, self.shared.app.settings.web.is_tls(), policy);
        if matches!(reply.body, Body::Html(_)) {
            also_as_onion(&mut builder, &self.shared.app.settings.web, &self.target);
        }
        let kept = self.keep == Keep::ForEver && reply.status.is_success();
        builder.insert_header((header::CACHE_CONTROL, if kept { FOR_EVER } else { "no-store" }));
        if let Some(seconds) = reply.retry_after {
            builder.insert_header((header::RETRY_AFTER, seconds.to_string()));
        }
        if let Some(what) = reply.forget.header() {
            builder.insert_header(("clear-site-data", what));
        }
        for cookie in self.jar.cookies(&reply) {
            builder.cookie(cookie);
        }
        match reply.body {
            Body::Html(html) => builder.content_type("text/html; charset=utf-8").body(html),
            Body::File { kind, bytes } => builder.content_type(kind).body(bytes),
            Body::Picture(svg) => builder.content_type("image/svg+xml").body(svg),
            Body::Text(text) => builder.content_type("text/plain; charset=utf-8").body(text),
            Body::SeeOther(path) => builder.insert_header((header::LOCATION, path)).finish(),
        }
    }
}

/// With what somebody asks, as far as the browser says.
fn device(request: &HttpRequest) -> Device {
    let agent = request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    Device::of_user_agent(agent.unwrap_or_default())
}
