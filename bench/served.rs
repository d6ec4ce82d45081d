//! The program itself, as it is served: its own process, watched from outside.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{fs, thread};

use super::{community, machine};

/// A server process; stopped when dropped.
pub struct Served {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Served {
    /// `parasol serve` over the registry in this folder.
    pub fn registry(folder: &Path) -> Self {
        let address = free_address();
        let mut command = Command::new(env!("CARGO_BIN_EXE_parasol"));
        command.arg("serve").envs(community::environment(folder)).env("PARASOL_LISTEN", address.to_string());
        Self::start(command, address)
    }

    /// This program again, as a server that only sends the bytes in this file.
    pub fn bare(file: &Path) -> Self {
        let address = free_address();
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.arg("bare").arg(address.to_string()).arg(file);
        Self::start(command, address)
    }

    fn start(mut command: Command, address: SocketAddr) -> Self {
        let child = command.stdout(Stdio::null()).spawn().unwrap();
        let served = Self { child, address };
        for _ in 0..6_000 {
            if TcpStream::connect(address).is_ok() {
                return served;
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!("the server does not answer");
    }

    /// Resident memory, in MB of a million bytes.
    pub fn memory(&self) -> f64 {
        let line = machine::field(&format!("/proc/{}/status", self.child.id()), "VmRSS").unwrap();
        line.trim_end_matches(" kB").trim().parse::<f64>().unwrap() * 1024.0 / 1e6
    }

    /// How long its threads have been on a processor.
    pub fn time(&self) -> Duration {
        self.of_threads(|_| true, 1)
    }

    /// How long its threads of this name have been on a processor, or waited for one that others had.
    pub fn time_of_threads(&self, name: &str) -> Duration {
        self.of_threads(|thread| thread.trim() == name, 2)
    }

    /// The first numbers of the kernel's `schedstat`, added up: time on a processor, time waiting for one.
    fn of_threads(&self, wanted: impl Fn(&str) -> bool, numbers: usize) -> Duration {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.child.id())).unwrap();
        let folders = tasks.map(|task| task.unwrap().path());
        let named = folders.filter(|task| wanted(&fs::read_to_string(task.join("comm")).unwrap_or_default()));
        let texts = named.map(|task| fs::read_to_string(task.join("schedstat")).unwrap_or_default());
        let sums =
            texts.map(|text| -> u64 { text.split(' ').take(numbers).filter_map(|n| n.parse::<u64>().ok()).sum() });
        Duration::from_nanos(sums.sum())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}
