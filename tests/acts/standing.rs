//! One change of somebody's standing, and everybody who asks meanwhile.

use std::sync::mpsc;
use std::time::Duration;

use parasol::acts::keep_standing;
use parasol::kernel::MemberId;
use parasol::store::StoreFault;
use parasol::trust::Event;

use crate::support::{Member, TestApp};

/// Nobody who waits for a transaction of somebody else is answered within this time: that one does not end before.
const SOON: Duration = Duration::from_secs(20);

async fn with_dora() -> (TestApp, Member, MemberId) {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let id = app.blobs("SELECT who AS b FROM trust_events WHERE kind = 'join' ORDER BY seq DESC").await.swap_remove(0);
    (app, dora, MemberId::try_from(id.as_slice()).unwrap())
}

#[tokio::test]
async fn until_a_change_is_committed_everybody_stands_as_before_and_nobody_waits() {
    let (app, dora, who) = with_dora().await;
    for is_committed in [false, true] {
        let ((tell, told), (release, released)) = (tokio::sync::oneshot::channel(), mpsc::channel::<()>());
        let (changing, mut tell) = (app.app().clone(), Some(tell));
        let change = tokio::spawn(async move {
            changing
                .change(move |db, change| {
                    change.apply(db, &Event::Expel { who })?.unwrap();
                    if let Some(tell) = tell.take() {
                        tell.send(()).unwrap();
                        released.recv().unwrap();
                    }
                    if is_committed { Ok(()) } else { Err(StoreFault::Damaged("a disk that is full")) }
                })
                .await
        });
        told.await.unwrap();
        for _ in 0..3 {
            let standing = tokio::time::timeout(SOON, dora.standing()).await;
            assert_eq!(standing.expect("an answer while the change waits"), "vetted");
        }
        release.send(()).unwrap();
        assert_eq!(change.await.unwrap().is_ok(), is_committed);
        assert_eq!(dora.standing().await, if is_committed { "expelled" } else { "vetted" });
    }
    dora.get("/lookup").await.expect(403);
}

#[tokio::test]
async fn whom_another_instance_expels_is_out_at_her_next_request_and_whom_it_takes_back_soon() {
    let (app, dora, who) = with_dora().await;
    let other = app.another().await;
    dora.get("/lookup").await.expect(200);
    other.change(move |db, change| change.apply(db, &Event::Expel { who })).await.unwrap().unwrap();
    dora.get("/lookup").await.expect(403);
    assert!(other.change(move |db, change| change.undo_expulsion(db, who)).await.unwrap());
    keep_standing::keep(app.app(), 1_000).await.unwrap();
    assert_eq!(dora.standing().await, "vetted");
}

#[tokio::test]
async fn a_start_by_a_snapshot_or_without_a_good_one_knows_who_was_expelled_since() {
    let (mut app, dora, who) = with_dora().await;
    keep_standing::keep(app.app(), 1).await.unwrap();
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM trust_snapshots WHERE part = 0").await, 1);
    app.app().change(move |db, change| change.apply(db, &Event::Expel { who })).await.unwrap().unwrap();
    for altered in ["UPDATE trust_snapshots SET seq = seq", "UPDATE trust_snapshots SET seq = seq - 1"] {
        app.execute(altered).await;
        app.stop();
        app.start().await.unwrap();
        let her = app.visitor().enter("Dora", crate::support::people::PASSPHRASE).await;
        assert_eq!(her.standing().await, "expelled");
    }
    drop(dora);
}
