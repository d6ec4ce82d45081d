//! A community that is larger than the people a test meets.

use std::collections::VecDeque;

use parasol::kernel::MemberId;
use parasol::store::StoreFault;
use parasol::trust::Event;

use super::TestApp;

impl TestApp {
    /// Whether the rules let this happen; then it has.
    pub async fn happens(&self, event: Event<MemberId>) -> bool {
        self.app()
            .change(move |db, change| Ok::<_, StoreFault>(change.apply(db, &event)?.is_ok()))
            .await
            .expect("a change")
    }

    /// So many members join whom nobody meets, and are vetted.
    pub async fn grow(&self, members: usize) {
        let founders: Vec<MemberId> = self
            .blobs("SELECT member_id AS b FROM founders ORDER BY seat")
            .await
            .iter()
            .map(|id| MemberId::try_from(id.as_slice()).expect("an id"))
            .collect();
        let steps = (0..members).flat_map(|n| {
            let (who, by) = (MemberId::random(), [founders[n % 3], founders[(n + 1) % 3]]);
            [Event::Join { who }, Event::Vouch { by: by[0], to: who }, Event::Vouch { by: by[1], to: who }]
        });
        let mut steps: VecDeque<_> = steps.collect();
        for _week in 0..60 {
            while let Some(step) = steps.front() {
                if !self.happens(step.clone()).await {
                    break;
                }
                steps.pop_front();
            }
            if steps.is_empty() {
                return;
            }
            self.pass_days(7);
        }
        panic!("{} steps are still to come", steps.len());
    }

    /// Whether so few are vetted that the rules of the beginning hold.
    pub async fn is_small(&self) -> bool {
        let (ledger, today) = (self.app().ledger.clone(), self.app().today());
        let asked = self.app().store.read(move |db| ledger.ask(db, today, |registry| registry.in_bootstrap()));
        asked.await.expect("an answer")
    }
}
