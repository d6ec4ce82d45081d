# One sentence about what just happened.

notice-joined = Welcome. You have joined.
notice-signed-out = You are signed out.
notice-session-over = You were signed out after a while without use. Please sign in again.
notice-filed = Thank you. Your report is filed and can be found.
notice-filed-later = Thank you. Your report is filed. It can be found from { $day }.
notice-filed-hidden = Thank you. Your report is filed. Lookups do not find it, as you asked.
notice-filed-already = This report was filed already. It was not filed twice.
notice-withdrawn = Your report is gone.
notice-said = Thank you. It is counted.
notice-flagged = Thank you. Stewards will look at it.
notice-vouched = Done. You have vouched for them.
notice-vouched-vetted = Done. They are vetted now.
notice-vouch-withdrawn = Your vouch is taken back.
notice-invited = Here is the invitation. Its link works once.
notice-invitation-revoked = The invitation does not work any more.
notice-saved = Saved.
notice-session-ended = That session is over.
notice-factor-on = From now on a code from your app is asked for at each sign-in. You are signed out everywhere else.
notice-factor-off = Codes from an app are no longer asked for.
notice-passphrase-changed = Your passphrase is changed. You are signed out everywhere else.
notice-sessions-ended = You are signed out everywhere else.
notice-reviewed = Thank you. Your decision is counted.
notice-review-gone = This report waits no longer: its author took it back, its time was over, or stewards took it out of view. Nothing was counted.
notice-review-changed = Its author has changed the words since you read them. Nothing was counted. The new words go to review again.
notice-reviewed-already = You have decided on this report already. It counts once.
notice-review-over = Others have decided on this report meanwhile. Nothing was counted.
notice-review-lapsed = This report went back to the others, because it was yours for too long. Nothing was counted.
notice-mended = Your words are changed. The review starts again.
notice-mend-closed = The review of this report is over, or nobody has sent it back. Nothing was changed.

reason-reveals-worker = It gives away who a worker is.
reason-reveals-third = It gives away somebody who has nothing to do with it.
reason-not-conduct = It is not about how a worker was treated.
reason-made-up = It is plainly made up.
reason-duplicate = You have reported this already.
reason-unclear = It is not clear what happened.
