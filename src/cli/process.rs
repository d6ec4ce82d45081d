//! What the program asks of the system for itself before it holds any secret.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Keeps what is in memory out of files and from other programs of the same user, and makes room for
/// connections. What the system refuses is said on standard error: the program runs all the same.
pub(super) fn prepare() {
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    say_refused("core files stay as they are", setrlimit(Resource::Core, none));
    // No core file, and no debugger of the same user: /proc/PID belongs to root then (proc(5)).
    #[cfg(target_os = "linux")]
    say_refused(
        "other programs of this user can read the memory",
        rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable),
    );
    let files = getrlimit(Resource::Nofile);
    let raised = Rlimit { current: files.maximum, maximum: files.maximum };
    say_refused("no more files can be opened", setrlimit(Resource::Nofile, raised));
}

fn say_refused(what: &str, done: rustix::io::Result<()>) {
    if let Err(error) = done {
        eprintln!("parasol: {what}: {error}");
    }
}
