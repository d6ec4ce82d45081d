//! A mail server of a test's own: the SMTP of others (`mailin`), on a port of its own, in whatever mood the test wants.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use mailin::{Action, AuthMechanism, Handler, Response, Session, SessionBuilder, response};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// How it treats who comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Takes every letter.
    Kind,
    /// Answers nothing at all.
    Silent,
    /// "Later" (451) to every recipient.
    Grey,
    /// "Nobody here" (550) to every recipient.
    Unknown,
    /// "No" (554) to every letter, when it has read it.
    Filtering,
    /// "Not you" (530) to every sender.
    Unwelcoming,
    /// Breaks off in the middle of a letter.
    DiesHalfWay,
    /// Takes the letter, and breaks off before it says so.
    DiesAfter,
}

/// How the line is secured.
#[derive(Clone)]
enum Line {
    Clear,
    StartTls(TlsAcceptor),
    Tls(TlsAcceptor),
}

/// A letter that it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    pub from: String,
    pub to: Vec<String>,
    pub data: String,
    pub encrypted: bool,
    pub signed_in: bool,
}

impl Mail {
    /// A header's value.
    pub fn header(&self, name: &str) -> &str {
        let start = format!("{name}: ");
        let head = self.data.split("\r\n\r\n").next().expect("a head");
        head.split("\r\n").find_map(|line| line.strip_prefix(start.as_str())).unwrap_or_default()
    }

    pub fn text(&self) -> &str {
        self.data.split_once("\r\n\r\n").expect("a body").1
    }

    /// The path of the link in it.
    pub fn link(&self) -> String {
        let at = self.text().find("/letters/").expect("a link");
        self.text()[at..].split_whitespace().next().expect("its end").to_owned()
    }
}

#[derive(Default)]
struct Ledger {
    taken: Vec<Mail>,
    visits: usize,
    turned_away: usize,
}

pub struct PostOffice {
    address: SocketAddr,
    line: Line,
    mood: Arc<Mutex<Mood>>,
    ledger: Arc<Mutex<Ledger>>,
    open: Option<JoinHandle<()>>,
    folder: TempDir,
}

impl PostOffice {
    /// One on this machine, in clear.
    pub async fn in_clear() -> Self {
        Self::with(|_| Line::Clear).await
    }

    pub async fn with_starttls() -> Self {
        Self::with(Line::StartTls).await
    }

    pub async fn with_tls() -> Self {
        Self::with(Line::Tls).await
    }

    async fn with(line: impl FnOnce(TlsAcceptor) -> Line) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let acceptor = certified(&folder.path().join("authority.pem"));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port");
        let mut office = Self {
            address: listener.local_addr().expect("an address"),
            line: line(acceptor),
            mood: Arc::new(Mutex::new(Mood::Kind)),
            ledger: Arc::default(),
            open: None,
            folder,
        };
        office.serve(listener);
        office
    }

    /// The settings that lead here, as its line demands.
    pub fn settings(&self) -> Vec<(&'static str, String)> {
        let url = match self.line {
            Line::Clear => format!("smtp://{}?tls=none", self.address),
            Line::StartTls(_) => format!("smtp://post:letter-box@{}", self.address),
            Line::Tls(_) => format!("smtps://post:letter-box@{}", self.address),
        };
        let mut settings = vec![
            ("PARASOL_SMTP_URL", url),
            ("PARASOL_MAIL_FROM", "post@registry.example".to_owned()),
            ("PARASOL_SMTP_TIMEOUT", "1".to_owned()),
        ];
        if !matches!(self.line, Line::Clear) {
            settings.push(("PARASOL_SMTP_CA", self.authority().to_string_lossy().into_owned()));
        }
        settings
    }

    /// The certificate of its authority.
    pub fn authority(&self) -> PathBuf {
        self.folder.path().join("authority.pem")
    }

    pub fn becomes(&self, mood: Mood) {
        *self.mood.lock().expect("a mood") = mood;
    }

    /// Nobody listens there any more.
    pub async fn shut(&mut self) {
        if let Some(open) = self.open.take() {
            open.abort();
            let _ = open.await;
        }
    }

    /// It is there again, at the same address.
    pub async fn reopen(&mut self) {
        let listener = TcpListener::bind(self.address).await.expect("its port");
        self.serve(listener);
    }

    /// Every letter it has taken, the first one first.
    pub fn taken(&self) -> Vec<Mail> {
        self.ledger.lock().expect("a ledger").taken.clone()
    }

    /// The last letter to this address.
    #[track_caller]
    pub fn last_to(&self, address: &str) -> Mail {
        let found = self.taken().into_iter().rfind(|mail| mail.to == [address]);
        found.unwrap_or_else(|| panic!("no letter to {address}"))
    }

    /// How many letters went to this address.
    pub fn count_to(&self, address: &str) -> usize {
        self.taken().iter().filter(|mail| mail.to == [address]).count()
    }

    /// How often somebody came.
    pub fn visits(&self) -> usize {
        self.ledger.lock().expect("a ledger").visits
    }

    /// How often it said no to a recipient.
    pub fn turned_away(&self) -> usize {
        self.ledger.lock().expect("a ledger").turned_away
    }

    fn serve(&mut self, listener: TcpListener) {
        let (line, mood, ledger) = (self.line.clone(), self.mood.clone(), self.ledger.clone());
        self.open = Some(tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                ledger.lock().expect("a ledger").visits += 1;
                let clerk = Clerk { mood: mood.clone(), ledger: ledger.clone(), writing: None, signed_in: false };
                let line = line.clone();
                // Whoever breaks off is an error to the one side or the other: that is what is tested.
                tokio::spawn(async move { visit(stream, line, clerk).await.ok() });
            }
        }));
    }
}

impl Drop for PostOffice {
    fn drop(&mut self) {
        if let Some(open) = &self.open {
            open.abort();
        }
    }
}

/// A server's certificate for this machine, by an authority whose own is written down.
fn certified(authority: &std::path::Path) -> TlsAcceptor {
    use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
    let mut params = CertificateParams::new(Vec::new()).expect("parameters");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().expect("a key");
    let root = params.self_signed(&key).expect("a root");
    std::fs::write(authority, root.pem()).expect("a file");
    let issuer = Issuer::new(params, key);
    let own = KeyPair::generate().expect("a key");
    let names = vec!["127.0.0.1".to_owned(), "localhost".to_owned()];
    let leaf = CertificateParams::new(names).expect("names").signed_by(&own, &issuer).expect("a certificate");
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(own.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![leaf.der().clone()], key)
        .expect("a server's certificate");
    TlsAcceptor::from(Arc::new(config))
}

/// Who answers one visitor.
struct Clerk {
    mood: Arc<Mutex<Mood>>,
    ledger: Arc<Mutex<Ledger>>,
    writing: Option<Mail>,
    signed_in: bool,
}

impl Clerk {
    fn mood(&self) -> Mood {
        *self.mood.lock().expect("a mood")
    }

    fn knows(&mut self, user: &str, password: &str) -> Response {
        if (user, password) != ("post", "letter-box") {
            return response::INVALID_CREDENTIALS;
        }
        self.signed_in = true;
        response::AUTH_OK
    }
}

/// A place that the session and the one who reads the line both hold.
#[derive(Clone)]
struct Desk(Arc<Mutex<Clerk>>);

impl Desk {
    fn with<T>(&self, work: impl FnOnce(&mut Clerk) -> T) -> T {
        work(&mut self.0.lock().expect("a clerk"))
    }
}

impl Handler for Desk {
    fn mail(&mut self, _: IpAddr, _: &str, _: &str) -> Response {
        let unwelcome = self.with(|clerk| clerk.mood() == Mood::Unwelcoming);
        if unwelcome { response::AUTHENTICATION_REQUIRED } else { response::OK }
    }

    fn rcpt(&mut self, to: &str) -> Response {
        let no = match self.with(|clerk| clerk.mood()) {
            Mood::Grey => Response::custom(451, format!("<{to}>: please come again later")),
            Mood::Unknown => Response::custom(550, format!("<{to}>: nobody here")),
            _ => return response::OK,
        };
        self.with(|clerk| clerk.ledger.lock().expect("a ledger").turned_away += 1);
        no
    }

    fn data_start(&mut self, _: &str, from: &str, _: bool, to: &[String]) -> Response {
        let mail = |clerk: &Clerk| Mail {
            from: from.to_owned(),
            to: to.to_vec(),
            data: String::new(),
            encrypted: false,
            signed_in: clerk.signed_in,
        };
        self.with(|clerk| clerk.writing = Some(mail(clerk)));
        response::OK
    }

    fn data(&mut self, line: &[u8]) -> io::Result<()> {
        self.with(|clerk| clerk.writing.as_mut().expect("a letter").data.push_str(&String::from_utf8_lossy(line)));
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        if self.with(|clerk| clerk.mood()) == Mood::Filtering { response::TRANSACTION_FAILED } else { response::OK }
    }

    fn auth_plain(&mut self, _: &str, user: &str, password: &str) -> Response {
        self.with(|clerk| clerk.knows(user, password))
    }

    fn auth_login(&mut self, user: &str, password: &str) -> Response {
        self.with(|clerk| clerk.knows(user, password))
    }
}

async fn visit(stream: TcpStream, line: Line, clerk: Clerk) -> io::Result<()> {
    let desk = Desk(Arc::new(Mutex::new(clerk)));
    if desk.with(|clerk| clerk.mood()) == Mood::Silent {
        // It holds the line, and says nothing until the other side goes.
        let mut stream = stream;
        tokio::io::copy(&mut stream, &mut tokio::io::sink()).await?;
        return Ok(());
    }
    let mut builder = SessionBuilder::new("post.example");
    match &line {
        Line::Clear => {}
        Line::StartTls(_) => {
            builder.enable_start_tls().enable_auth(AuthMechanism::Plain);
        }
        Line::Tls(_) => {
            builder.enable_auth(AuthMechanism::Plain).insecure_enable_plaintext_auth();
        }
    }
    let mut session = builder.build(IpAddr::V4(Ipv4Addr::LOCALHOST), desk.clone());
    let greeting = session.greeting().buffer()?;
    match line {
        Line::Tls(acceptor) => {
            let mut stream = acceptor.accept(stream).await?;
            stream.write_all(&greeting).await?;
            talk(stream, &mut session, &desk, true).await.map(drop)
        }
        Line::Clear => {
            let mut stream = stream;
            stream.write_all(&greeting).await?;
            talk(stream, &mut session, &desk, false).await.map(drop)
        }
        Line::StartTls(acceptor) => {
            let mut stream = stream;
            stream.write_all(&greeting).await?;
            let Some(stream) = talk(stream, &mut session, &desk, false).await? else { return Ok(()) };
            let stream = acceptor.accept(stream).await?;
            session.tls_active();
            talk(stream, &mut session, &desk, true).await.map(drop)
        }
    }
}

/// Line by line, until it is over; gives the line back when it is to be secured.
async fn talk<S: AsyncRead + AsyncWrite + Unpin>(
    stream: S,
    session: &mut Session<Desk>,
    desk: &Desk,
    encrypted: bool,
) -> io::Result<Option<S>> {
    let mut stream = BufReader::new(stream);
    let mut line = Vec::new();
    loop {
        line.clear();
        if stream.read_until(b'\n', &mut line).await? == 0 {
            return Ok(None);
        }
        let was_writing = desk.with(|clerk| clerk.writing.is_some());
        let answer = session.process(&line);
        let is_over = was_writing && answer.action == Action::Reply;
        if was_writing {
            match desk.with(|clerk| clerk.mood()) {
                Mood::DiesHalfWay => return Ok(None),
                Mood::DiesAfter if is_over => {
                    take(desk, encrypted);
                    return Ok(None);
                }
                _ => {}
            }
        }
        if is_over {
            if answer.is_error {
                desk.with(|clerk| clerk.writing = None);
            } else {
                take(desk, encrypted);
            }
        }
        stream.get_mut().write_all(&answer.buffer()?).await?;
        stream.get_mut().flush().await?;
        match answer.action {
            Action::Close => return Ok(None),
            Action::UpgradeTls => return Ok(Some(stream.into_inner())),
            Action::Reply | Action::NoReply => {}
        }
    }
}

fn take(desk: &Desk, encrypted: bool) {
    desk.with(|clerk| {
        let mail = clerk.writing.take().expect("a letter");
        clerk.ledger.lock().expect("a ledger").taken.push(Mail { encrypted, ..mail });
    });
}
