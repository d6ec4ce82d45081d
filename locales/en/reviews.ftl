# Peer review: is this a proper report? Never: is it true?

reviews-title = Review
reviews-lead = Is this a proper report? You were not there, so you need not say if it is true. Numbers and handles are masked.
reviews-waiting-title = What waits
reviews-none = No report waits for review.
reviews-waiting = { $count ->
    [one] One report waits for review.
   *[other] { $count } reports wait for review.
} { $days ->
    [0] The oldest came today.
    [one] The oldest has waited for one day.
   *[other] The oldest has waited for { $days } days.
}
reviews-day = Up to a day: { $count }
reviews-three-days = Two or three days: { $count }
reviews-week = Four days to a week: { $count }
reviews-longer = More than a week: { $count }
reviews-for-others = { $count ->
    [one] One of them is not for you now.
   *[other] { $count } of them are not for you now.
} Each report goes to as many members as it needs, and never to its author or to people close to them. You have at most three at a time.
reviews-none-for-you = Nothing here is for you to review now. Thank you for looking.
reviews-rules = What is refused
reviews-rules-what = A report is sent back or rejected for one of these reasons only:
reviews-rules-true = Not liking a report, or doubting it, is no reason. Members who look the number up can say if they know better.
reviews-rules-two = Two members who agree decide. Two who accept: the words are shown. One who sends it back: its author is told why, and can mend it. Two who reject: it is not shown, but danger stays in view until stewards have looked at it.
reviews-hold = { $days ->
    [one] A report is yours for one day. Then it goes to somebody else.
   *[other] A report is yours for { $days } days. Then it goes to somebody else.
}
review-no-words = There are no words with this report.
review-identifiers = About
review-waited = { $days ->
    [0] Came today.
    [one] Has waited for one day.
   *[other] Has waited for { $days } days.
}
review-decision = Is it a proper report?
decision-accept = Yes, accept it
decision-return = Send it back to be mended
decision-reject = No, reject it
review-reason = Why, if you send it back or reject it
review-reason-none = No reason needed to accept
refused-reveals_worker = It gives away who a worker is
refused-reveals_third = It gives away somebody who has nothing to do with it
refused-not_conduct = It is not about how a worker was treated
refused-made_up = It is plainly made up
refused-duplicate = The same person reported the same before
refused-unclear = It is not clear what happened
review-do = Decide

mend-title = Mend your words
mend-lead = Reviewers sent your report back. What you ticked can still be found. Only the words wait.
mend-what = Then two members review it again from the start, with your new words. The old ones are deleted.
mend-do = Send the new words
mend-instead = You can leave out the words, and keep what you ticked. Or take the report back, under My reports.
