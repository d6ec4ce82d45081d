//! The threads that all Argon2 work goes through: few, of low priority, with bounded lines.
//!
//! Fifty sign-ins at once must neither take a gigabyte nor slow a page: each thread has one working memory,
//! used again from job to job and given back when nothing comes for a while. A full line answers at once. Who
//! waits in which line, and which line is served next: [`lanes`].

mod lanes;

use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use tokio::sync::oneshot;

use super::stretch::Memory;
pub use lanes::{Lane, Room};
use lanes::{Lines, Serves};

/// How long a thread keeps its memory with nothing to do.
const IDLE: Duration = Duration::from_secs(10);
/// Of -20 to 19: pages go first. Not so for the thread that serves known browsers alone: a flood of strangers keeps
/// the pages' threads busy, and must not keep this one from a processor.
#[cfg(target_os = "linux")]
const PRIORITY: i32 = 10;

/// Why a job has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unserved {
    /// The line is full: ask to try again in a moment.
    #[error("too many requests are waiting; try again in a moment")]
    Busy,
    /// The job failed; the worker goes on.
    #[error("the job failed")]
    Failed,
}

/// A bounded set of threads for Argon2id. Cheap to clone; the threads end when the last clone is dropped and
/// nothing waits any more.
#[derive(Clone)]
pub struct Stretcher(Arc<Handle>);

/// Closes the queue when the last [`Stretcher`] is gone.
struct Handle(Arc<Queue>);

impl Drop for Handle {
    fn drop(&mut self) {
        self.0.state().closed = true;
        self.0.changed.notify_all();
    }
}

type Job = Box<dyn FnOnce(&mut Memory) + Send>;

struct Queue {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    lines: Lines<Job>,
    closed: bool,
}

/// What a thread does next.
enum Next {
    Run(Job),
    /// Nothing has come for a while.
    Rest,
    /// Nothing will come any more.
    End,
}

impl Stretcher {
    /// Starts `threads` threads called `name`, and lines with so much room.
    ///
    /// # Errors
    /// When the system starts no more threads.
    pub fn start(name: &str, threads: NonZeroUsize, room: Room) -> std::io::Result<Self> {
        Self::start_all(name, vec![Serves::Everybody; threads.get()], room)
    }

    /// The same with one thread more, for those who are known and nobody else.
    ///
    /// # Errors
    /// When the system starts no more threads.
    pub fn start_with_one_for_the_known(name: &str, threads: NonZeroUsize, room: Room) -> std::io::Result<Self> {
        let mut all = vec![Serves::Everybody; threads.get()];
        all.push(Serves::Known);
        Self::start_all(name, all, room)
    }

    fn start_all(name: &str, threads: Vec<Serves>, room: Room) -> std::io::Result<Self> {
        let queue = Arc::new(Queue::new(room));
        let handle = Handle(Arc::clone(&queue));
        for serves in threads {
            let queue = Arc::clone(&queue);
            thread::Builder::new().name(name.to_owned()).spawn(move || work(&queue, serves, IDLE))?;
        }
        Ok(Self(Arc::new(handle)))
    }

    /// A place in this line, before anything else is done for the caller: those who come too late cost
    /// nothing more.
    ///
    /// # Errors
    /// [`Unserved::Busy`] when the line is full.
    pub fn place(&self, lane: Lane) -> Result<Place, Unserved> {
        if self.0.0.state().lines.reserve(lane) {
            Ok(Place { worker: self.clone(), lane, is_used: false })
        } else {
            Err(Unserved::Busy)
        }
    }

    /// Runs a job on one of the threads, in its turn of this line. A job whose caller has gone before its
    /// turn is not run.
    ///
    /// # Errors
    /// See [`Unserved`].
    pub async fn run<T, F>(&self, lane: Lane, job: F) -> Result<T, Unserved>
    where
        F: FnOnce(&mut Memory) -> T + Send + 'static,
        T: Send + 'static,
    {
        self.place(lane)?.run(job).await
    }
}

/// A place in a line; another may have it when this is dropped unused.
pub struct Place {
    worker: Stretcher,
    lane: Lane,
    is_used: bool,
}

impl Place {
    /// Runs a job in this place, as [`Stretcher::run`] does.
    ///
    /// # Errors
    /// [`Unserved::Failed`].
    pub async fn run<T, F>(mut self, job: F) -> Result<T, Unserved>
    where
        F: FnOnce(&mut Memory) -> T + Send + 'static,
        T: Send + 'static,
    {
        let (answer, result) = oneshot::channel();
        let job: Job = Box::new(move |memory| {
            if !answer.is_closed() {
                // Nobody may be left to hear it: then it is dropped.
                let _ = answer.send(job(memory));
            }
        });
        self.is_used = true;
        self.worker.0.0.submit(self.lane, job);
        // A job that panics drops its end of the channel.
        result.await.map_err(|_| Unserved::Failed)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if !self.is_used {
            self.worker.0.0.state().lines.give_up(self.lane);
        }
    }
}

impl Queue {
    fn new(room: Room) -> Self {
        let state = State { lines: Lines::new(room), closed: false };
        Self { state: Mutex::new(state), changed: Condvar::new() }
    }

    /// Into a place that was reserved.
    fn submit(&self, lane: Lane, job: Job) {
        self.state().lines.push(lane, job);
        // Not every thread serves everybody: to wake one might wake the wrong one.
        self.changed.notify_all();
    }

    /// What to do next: waits for a job, at most for `patience` if there is one.
    fn next(&self, serves: Serves, patience: Option<Duration>) -> Next {
        let mut state = self.state();
        loop {
            if let Some(job) = state.lines.take(serves) {
                return Next::Run(job);
            }
            if state.closed {
                return Next::End;
            }
            let Some(patience) = patience else {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let (woken, timeout) = self.changed.wait_timeout(state, patience).unwrap_or_else(PoisonError::into_inner);
            state = woken;
            if timeout.timed_out() && !state.lines.has_next(serves) {
                return Next::Rest;
            }
        }
    }

    /// No job runs under the lock, so a poisoned one is as good as any.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn work(queue: &Queue, serves: Serves, idle: Duration) {
    if serves == Serves::Everybody {
        lower_priority();
    }
    let mut memory = Memory::new();
    loop {
        // Without memory to give back, there is nothing to wake up for but a job.
        let patience = (!memory.is_empty()).then_some(idle);
        match queue.next(serves, patience) {
            Next::Run(job) => run_job(job, &mut memory),
            Next::Rest => memory.give_back(),
            Next::End => return,
        }
    }
}

fn run_job(job: Job, memory: &mut Memory) {
    // The memory is scratch: whatever a job that panicked left in it is overwritten by the next.
    if catch_unwind(AssertUnwindSafe(|| job(memory))).is_err() {
        tracing::error!(worker = thread::current().name(), "a job panicked; the worker goes on");
    }
}

/// Of this thread alone, as Linux reads it (setpriority(2), "C library/kernel differences"). Not allowed, it goes on.
fn lower_priority() {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::setpriority_process(None, PRIORITY) {
        tracing::debug!(%error, "the priority of a worker stays as it is");
    }
}

#[cfg(test)]
mod tests;
