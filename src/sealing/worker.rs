//! The threads that all Argon2 work goes through: few, of low priority, with a bounded queue.
//!
//! Fifty sign-ins at once must neither take a gigabyte nor slow a page: each thread has one working memory, used again
//! from job to job and given back when nothing comes for a while. A full queue answers at once.

use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use tokio::sync::oneshot;

use super::stretch::Memory;

/// How long a thread keeps its memory with nothing to do.
const IDLE: Duration = Duration::from_secs(10);
/// Of -20 to 19: pages go first.
#[cfg(target_os = "linux")]
const PRIORITY: i32 = 10;

/// Why a job has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unserved {
    /// The queue is full: ask to try again in a moment.
    #[error("too many requests are waiting; try again in a moment")]
    Busy,
    /// The job failed; the worker goes on.
    #[error("the job failed")]
    Failed,
}

/// A bounded set of threads for Argon2id. Cheap to clone; the threads end when the last clone is dropped and the queue
/// is empty.
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
    room: usize,
}

struct State {
    waiting: VecDeque<Job>,
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
    /// Starts `threads` threads called `name`, and a queue with room for `queue` waiting jobs.
    ///
    /// # Errors
    /// When the system starts no more threads.
    pub fn start(name: &str, threads: NonZeroUsize, queue: NonZeroUsize) -> std::io::Result<Self> {
        let queue = Arc::new(Queue::with_room(queue.get()));
        let handle = Handle(Arc::clone(&queue));
        for _ in 0..threads.get() {
            let queue = Arc::clone(&queue);
            thread::Builder::new().name(name.to_owned()).spawn(move || work(&queue, IDLE))?;
        }
        Ok(Self(Arc::new(handle)))
    }

    /// Runs a job on one of the threads. A job whose caller has gone before its turn is not run.
    ///
    /// # Errors
    /// See [`Unserved`].
    pub async fn run<T, F>(&self, job: F) -> Result<T, Unserved>
    where
        F: FnOnce(&mut Memory) -> T + Send + 'static,
        T: Send + 'static,
    {
        let (answer, result) = oneshot::channel();
        self.0.0.submit(Box::new(move |memory| {
            if !answer.is_closed() {
                // Nobody may be left to hear it: then it is dropped.
                let _ = answer.send(job(memory));
            }
        }))?;
        // A job that panics drops its end of the channel.
        result.await.map_err(|_| Unserved::Failed)
    }
}

impl Queue {
    fn with_room(room: usize) -> Self {
        let state = State { waiting: VecDeque::with_capacity(room), closed: false };
        Self { state: Mutex::new(state), changed: Condvar::new(), room }
    }

    fn submit(&self, job: Job) -> Result<(), Unserved> {
        let mut state = self.state();
        if state.waiting.len() >= self.room {
            return Err(Unserved::Busy);
        }
        state.waiting.push_back(job);
        drop(state);
        self.changed.notify_one();
        Ok(())
    }

    /// What to do next: waits for a job, at most for `patience` if there is one.
    fn next(&self, patience: Option<Duration>) -> Next {
        let mut state = self.state();
        loop {
            if let Some(job) = state.waiting.pop_front() {
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
            if timeout.timed_out() && state.waiting.is_empty() {
                return Next::Rest;
            }
        }
    }

    /// No job runs under the lock, so a poisoned one is as good as any.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn work(queue: &Queue, idle: Duration) {
    lower_priority();
    let mut memory = Memory::new();
    loop {
        // Without memory to give back, there is nothing to wake up for but a job.
        let patience = (!memory.is_empty()).then_some(idle);
        match queue.next(patience) {
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
