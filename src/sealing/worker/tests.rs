#![allow(clippy::unwrap_used, clippy::panic)]

use std::future::Future;
use std::pin::pin;
use std::sync::mpsc;
use std::task::{Context, Poll, Waker};

use super::*;
use crate::sealing::stretch::Argon2id;

fn stretcher(threads: usize, queue: usize) -> Stretcher {
    let number = |n| NonZeroUsize::new(n).unwrap();
    Stretcher::start("test", number(threads), Room::of_one_line(number(queue))).unwrap()
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

/// One poll: a job is queued by the first.
fn poll_once<T>(future: std::pin::Pin<&mut impl Future<Output = T>>) -> Poll<T> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

/// A job that says when it has begun and goes on when it is told to.
fn held() -> (impl FnOnce(&mut Memory) -> &'static str + Send + 'static, mpsc::Receiver<()>, mpsc::Sender<()>) {
    let (begun, has_begun) = mpsc::channel();
    let (go_on, may_go_on) = mpsc::channel::<()>();
    let job = move |_: &mut Memory| {
        begun.send(()).unwrap();
        may_go_on.recv().unwrap();
        "held"
    };
    (job, has_begun, go_on)
}

#[test]
fn a_job_gives_its_result() {
    let stretcher = stretcher(2, 4);
    assert_eq!(block_on(stretcher.run(Lane::Known, |_| 6 * 7)), Ok(42));
}

#[test]
fn a_full_queue_answers_at_once_and_takes_jobs_again_when_it_has_room() {
    let stretcher = stretcher(1, 2);
    let (job, has_begun, go_on) = held();
    let mut running = pin!(stretcher.run(Lane::Known, job));
    assert!(poll_once(running.as_mut()).is_pending());
    has_begun.recv().unwrap();

    let (mut first, mut second) = (pin!(stretcher.run(Lane::Known, |_| 1)), pin!(stretcher.run(Lane::Known, |_| 2)));
    assert!(poll_once(first.as_mut()).is_pending());
    assert!(poll_once(second.as_mut()).is_pending());
    assert_eq!(poll_once(pin!(stretcher.run(Lane::Known, |_| 3))), Poll::Ready(Err(Unserved::Busy)));

    go_on.send(()).unwrap();
    block_on(async {
        assert_eq!(running.await, Ok("held"));
        assert_eq!((first.await, second.await), (Ok(1), Ok(2)));
        assert_eq!(stretcher.run(Lane::Known, |_| 3).await, Ok(3));
    });
}

#[test]
fn two_stretchers_do_not_hold_each_other_up() {
    let (sign_ins, lookups) = (stretcher(1, 1), stretcher(1, 1));
    let (job, has_begun, go_on) = held();
    let mut running = pin!(sign_ins.run(Lane::Known, job));
    assert!(poll_once(running.as_mut()).is_pending());
    has_begun.recv().unwrap();
    assert_eq!(block_on(lookups.run(Lane::Known, |_| "found")), Ok("found"));
    go_on.send(()).unwrap();
    assert_eq!(block_on(running), Ok("held"));
}

#[test]
fn as_many_jobs_run_at_once_as_there_are_threads_and_no_more() {
    let stretcher = stretcher(2, 8);
    let ((one, one_begun, one_go), (two, two_begun, two_go)) = (held(), held());
    let (mut one, mut two) = (pin!(stretcher.run(Lane::Known, one)), pin!(stretcher.run(Lane::Known, two)));
    assert!(poll_once(one.as_mut()).is_pending() && poll_once(two.as_mut()).is_pending());
    one_begun.recv().unwrap();
    two_begun.recv().unwrap();
    let (third_begun, third_has_begun) = mpsc::channel();
    let mut third = pin!(stretcher.run(Lane::Known, move |_| third_begun.send(()).unwrap()));
    assert!(poll_once(third.as_mut()).is_pending());
    assert!(third_has_begun.try_recv().is_err());
    one_go.send(()).unwrap();
    third_has_begun.recv().unwrap();
    two_go.send(()).unwrap();
    block_on(async { assert_eq!((one.await, two.await, third.await), (Ok("held"), Ok("held"), Ok(()))) });
}

#[test]
fn a_job_that_panics_fails_and_the_worker_goes_on() {
    let stretcher = stretcher(1, 4);
    for _ in 0..3 {
        assert_eq!(block_on(stretcher.run(Lane::Known, |_| -> u8 { panic!("on purpose") })), Err(Unserved::Failed));
        assert_eq!(block_on(stretcher.run(Lane::Known, |_| 1)), Ok(1));
    }
}

#[test]
fn a_job_whose_caller_has_gone_is_not_run() {
    let stretcher = stretcher(1, 4);
    let (job, has_begun, go_on) = held();
    let mut running = pin!(stretcher.run(Lane::Known, job));
    assert!(poll_once(running.as_mut()).is_pending());
    has_begun.recv().unwrap();
    let (ran, has_run) = mpsc::channel();
    {
        let mut abandoned = Box::pin(stretcher.run(Lane::Known, move |_| ran.send(()).unwrap()));
        assert!(poll_once(abandoned.as_mut()).is_pending());
    }
    go_on.send(()).unwrap();
    block_on(running).unwrap();
    assert_eq!(block_on(stretcher.run(Lane::Known, |_| "next")), Ok("next"));
    assert_eq!(has_run.try_recv(), Err(mpsc::TryRecvError::Disconnected));
}

#[test]
fn a_thread_keeps_its_memory_from_job_to_job() {
    let stretcher = stretcher(1, 1);
    let fill = |memory: &mut Memory| {
        let was_empty = memory.is_empty();
        memory.stretch(&Argon2id::new(64, 1).unwrap(), b"secret", b"somesalt", &mut [0; 32]);
        was_empty
    };
    assert_eq!(block_on(stretcher.run(Lane::Known, fill)), Ok(true));
    assert_eq!(block_on(stretcher.run(Lane::Known, fill)), Ok(false));
}

#[test]
fn a_thread_rests_when_its_patience_is_over_and_only_then() {
    let queue = Queue::new(Room::of_one_line(NonZeroUsize::MIN));
    let next = |patience| queue.next(Serves::Everybody, patience);
    assert!(matches!(next(Some(Duration::ZERO)), Next::Rest));
    queue.submit(Lane::Known, Box::new(|_| ()));
    assert!(matches!(next(Some(Duration::ZERO)), Next::Run(_)));
    queue.submit(Lane::Known, Box::new(|_| ()));
    queue.state().closed = true;
    assert!(matches!(next(None), Next::Run(_)));
    assert!(matches!(next(None), Next::End));
}

#[test]
fn what_waits_is_finished_when_the_stretcher_goes() {
    let stretcher = stretcher(1, 4);
    let (job, has_begun, go_on) = held();
    let (ended, has_ended) = mpsc::channel::<()>();
    let other = stretcher.clone();
    let mut running = Box::pin(async move { stretcher.run(Lane::Known, job).await });
    let mut waiting = Box::pin(async move {
        let _dropped_with_the_thread = &ended;
        other.run(Lane::Known, |_| "done").await
    });
    assert!(poll_once(running.as_mut()).is_pending());
    has_begun.recv().unwrap();
    assert!(poll_once(waiting.as_mut()).is_pending());
    go_on.send(()).unwrap();
    assert_eq!(block_on(running), Ok("held"));
    assert_eq!(block_on(waiting), Ok("done"));
    assert!(has_ended.recv().is_err());
}

/// The threads end: their ends of a channel that every job holds are gone.
#[test]
fn the_threads_end_with_the_last_clone() {
    let stretcher = stretcher(3, 4);
    let queue = Arc::downgrade(&stretcher.0.0);
    drop(stretcher.clone());
    assert_eq!(block_on(stretcher.run(Lane::Known, |_| 1)), Ok(1));
    drop(stretcher);
    while queue.strong_count() > 0 {
        thread::yield_now();
    }
}

/// The attack: strangers fill their line and have all the threads they get. Not one of their jobs ends meanwhile.
#[test]
fn with_two_threads_a_known_browser_does_not_wait_for_one_stranger() {
    let room = Room { known: 8, strangers: 8, recoveries: 8 };
    let stretcher = Stretcher::start_with_one_for_the_known("test", NonZeroUsize::MIN, room).unwrap();
    let (job, has_begun, go_on) = held();
    let mut running = pin!(stretcher.run(Lane::Stranger, job));
    assert!(poll_once(running.as_mut()).is_pending());
    has_begun.recv().unwrap();
    let mut waiting: Vec<_> = (0..8).map(|n| Box::pin(stretcher.run(Lane::Stranger, move |_| n))).collect();
    for one in &mut waiting {
        assert!(poll_once(one.as_mut()).is_pending());
    }
    assert_eq!(poll_once(pin!(stretcher.run(Lane::Stranger, |_| 9))), Poll::Ready(Err(Unserved::Busy)));
    for _ in 0..20 {
        assert_eq!(block_on(stretcher.run(Lane::Known, |_| "in")), Ok("in"));
    }
    go_on.send(()).unwrap();
    block_on(async {
        assert_eq!(running.await, Ok("held"));
        for (n, one) in waiting.into_iter().enumerate() {
            assert_eq!(one.await, Ok(n));
        }
    });
}
