//! The binary in a folder of its own, with nothing of this machine's settings.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};

use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// A place to run the program in.
pub struct Place {
    folder: TempDir,
    settings: BTreeMap<String, String>,
}

impl Place {
    pub fn new() -> Self {
        let mut place = Self { folder: tempfile::tempdir().unwrap(), settings: BTreeMap::new() };
        place.set("PARASOL_DATA_DIR", &place.data().to_string_lossy());
        place.set("PARASOL_LISTEN", "127.0.0.1:0");
        place.set("PARASOL_BASE_URL", "http://registry.test");
        place
    }

    pub fn set(&mut self, variable: &str, value: &str) {
        self.settings.insert(variable.to_owned(), value.to_owned());
    }

    pub fn settings(&self) -> Vec<(&str, &str)> {
        self.settings.iter().map(|(variable, value)| (variable.as_str(), value.as_str())).collect()
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn key_file(&self) -> PathBuf {
        self.data().join("parasol.key")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_parasol"));
        command.args(arguments).current_dir(self.folder()).env_clear().envs(&self.settings);
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Ended {
        self.run_with(arguments, b"")
    }

    /// Runs a command to its end, with something on its standard input.
    pub fn run_with(&self, arguments: &[&str], input: &[u8]) -> Ended {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        Ended::from(child.wait_with_output().unwrap())
    }

    /// Starts a command and does not wait for it.
    pub fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// Starts the server.
    pub fn serve(&self) -> Server {
        let mut command = self.command(&[]);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let lines = lines_of(child.stdout.take().unwrap());
        Server { child, lines }
    }

    /// Starts the server with a terminal as its output.
    pub fn serve_on_a_terminal(&self) -> Server {
        use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap();
        let terminal = std::fs::OpenOptions::new().write(true).open(name.to_str().unwrap()).unwrap();
        let mut command = self.command(&[]);
        let child = command.stdin(Stdio::null()).stdout(terminal).stderr(Stdio::null()).spawn().unwrap();
        Server { child, lines: lines_of(std::fs::File::from(master)) }
    }

    /// Starts the server as a user other than root, also if root runs the tests.
    pub fn serve_as_nobody(&self) -> Server {
        const NOBODY: u32 = 65_534;
        let mut command = self.command(&[]);
        if rustix::process::getuid().is_root() {
            use std::os::unix::process::CommandExt;
            std::os::unix::fs::chown(self.folder(), Some(NOBODY), Some(NOBODY)).unwrap();
            command.uid(NOBODY).gid(NOBODY);
        }
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let lines = lines_of(child.stdout.take().unwrap());
        Server { child, lines }
    }

    /// Starts the server, takes down the founders' links, and stops it.
    pub fn first_start(&self) -> Vec<String> {
        let mut server = self.serve();
        let links = server.links(3);
        assert!(server.stop().success());
        links
    }

    /// Every file of the data folder, with its mode and a hash of its content. What SQLite still keeps in its log is
    /// folded in first, and its own two companions are left out.
    pub fn fingerprint(&self) -> BTreeMap<PathBuf, (u32, blake3::Hash)> {
        use std::os::unix::fs::PermissionsExt;
        let database = self.data().join("parasol.db");
        let mut connection = SqliteConnection::establish(database.to_str().unwrap()).unwrap();
        connection.batch_execute("PRAGMA busy_timeout = 5000; PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        let files = std::fs::read_dir(self.data()).unwrap().map(|entry| entry.unwrap().path());
        let is_companion =
            |path: &PathBuf| path.to_string_lossy().ends_with("-wal") || path.to_string_lossy().ends_with("-shm");
        let print = |path: PathBuf| {
            let mode = std::fs::metadata(&path).unwrap().permissions().mode();
            (path.clone(), (mode, blake3::hash(&std::fs::read(&path).unwrap())))
        };
        files.filter(|path| !is_companion(path)).map(print).collect()
    }
}

/// A command that came to its end.
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Ended {
    pub fn lines(&self) -> Vec<&str> {
        self.out.lines().collect()
    }

    /// It failed with 1, said nothing on standard output, and each of `words` on standard error, on one line.
    pub fn refused(&self, words: &[&str]) {
        assert_eq!((self.code, self.out.as_str()), (Some(1), ""), "{}", self.err);
        assert!(self.err.starts_with("parasol: ") && self.err.trim_end().lines().count() == 1, "{}", self.err);
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not in {:?}", self.err);
        }
    }
}

fn lines_of(output: impl Read + 'static) -> BufReader<Box<dyn Read>> {
    BufReader::new(Box::new(output))
}

/// A server that runs; it is stopped with the test.
pub struct Server {
    child: Child,
    lines: BufReader<Box<dyn Read>>,
}

impl Server {
    /// Its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The next line it says; nothing when it has ended.
    pub fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        (self.lines.read_line(&mut line).unwrap() > 0).then(|| line.trim_end().to_owned())
    }

    /// That it is ready, and then this many links.
    pub fn links(&mut self, number: usize) -> Vec<String> {
        assert_eq!(self.line().as_deref(), Some("Parasol is ready at http://registry.test"));
        assert_eq!(self.line().as_deref(), Some("Founders' links, one for each founder. Each works once:"));
        (0..number).map(|_| self.line().expect("a link")).collect()
    }

    /// Asks it to end, as a supervisor does, and waits until it has.
    pub fn stop(mut self) -> ExitStatus {
        let id = Pid::from_child(&self.child);
        kill_process(id, Signal::TERM).unwrap();
        self.child.wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
