//! The program as its own process, as an operator starts it.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;

use super::people::{Founder, Visitor};
use super::{Browser, database};

/// A running process, and everything it says.
pub struct Program {
    child: Child,
    pub base: String,
    pub links: Vec<String>,
    said: Box<dyn Iterator<Item = String>>,
    log: Option<JoinHandle<String>>,
}

/// How to start it.
pub struct Start {
    command: Command,
    shell: String,
    through: &'static str,
}

impl Start {
    /// With its data in this folder.
    pub fn in_folder(data: &Path) -> Self {
        let mut command = Command::new("sh");
        command.env_clear().env("PARASOL_DATA_DIR", data).env("PATH", std::env::var_os("PATH").unwrap_or_default());
        Self { command, shell: String::new(), through: "" }
    }

    pub fn with(mut self, variable: &str, value: &str) -> Self {
        self.command.env(variable, value);
        self
    }

    /// Something the shell does first, such as setting a limit.
    pub fn after(mut self, shell: &str) -> Self {
        self.shell = format!("{shell}; ");
        self
    }

    /// As root without root's right to read and write every file, if it is root who runs the tests (capabilities(7)).
    pub fn without_privilege(mut self, is_root: bool) -> Self {
        if is_root {
            self.through =
                "setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-dac_override,-dac_read_search";
        }
        self
    }

    fn command(mut self, act: &str) -> Command {
        let line = format!("{}exec {} '{}' {act}", self.shell, self.through, env!("CARGO_BIN_EXE_parasol"));
        self.command.arg("-c").arg(line);
        self.command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        self.command
    }

    /// Serves for the first time, and takes the founders' links down.
    pub fn serve_first(self) -> Program {
        let mut program = self.serve();
        while program.links.len() < 3 {
            let line = program.said.next().expect("a founder's link");
            program.links.extend(line.contains("/join/").then_some(line));
        }
        program
    }

    /// Serves, on a port that was free just now. Panics with what it said if it does not come up.
    pub fn serve(self) -> Program {
        let port =
            std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
        let mut child = self.with("PARASOL_LISTEN", &port.to_string()).command("serve").spawn().expect("a process");
        let mut errors = child.stderr.take().expect("its log");
        let log = std::thread::spawn(move || {
            let mut text = Vec::new();
            let _ = errors.read_to_end(&mut text);
            String::from_utf8_lossy(&text).into_owned()
        });
        let mut said = BufReader::new(child.stdout.take().expect("its output")).lines().map_while(Result::ok);
        let ready = said.next().unwrap_or_default();
        let Some((_, base)) = ready.split_once(" is ready at ") else {
            let _ = child.kill();
            panic!("it did not start: {ready}\n{}", log.join().unwrap_or_default());
        };
        Program { base: base.to_owned(), child, links: Vec::new(), said: Box::new(said), log: Some(log) }
    }
}

impl Program {
    pub fn visitor(&self) -> Visitor {
        Visitor::new(Browser::at(&self.base))
    }

    /// The three founders join.
    pub async fn found(&self) -> [Founder; 3] {
        let mut founders = Vec::new();
        for (link, name) in self.links.iter().zip(["Wilhelmina Kaszubska", "Bea", "Cleo"]) {
            founders.push(self.visitor().found(link, name).await);
        }
        founders.try_into().unwrap_or_else(|_| panic!("three founders"))
    }

    /// Waits until it ends by itself; gives its code and all it said on standard error.
    pub fn wait(mut self) -> (Option<i32>, String) {
        let code = self.child.wait().ok().and_then(|status| status.code());
        (code, self.log.take().and_then(|log| log.join().ok()).unwrap_or_default())
    }

    /// Stops it and gives all it said on standard error.
    pub fn stop(mut self) -> String {
        let _ = self.child.kill();
        let _ = self.child.wait();
        self.log.take().and_then(|log| log.join().ok()).unwrap_or_default()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether the tests use PostgreSQL: then what only a SQLite file can show is not looked at.
pub fn on_sqlite() -> bool {
    database::postgres_server().is_none()
}
