# What happens here, in numbers. Anybody may open the page for all, so nothing here may say what the registry is for, down to the mark.

figures-title = What happens here, in numbers
figures-lead = Counts only, made once a month. A month appears a week after it has ended, and stays as it is from then on.
figures-rule = Numbers are rounded down, so that nobody can be made out by them: { $from }–{ $to } stands for any number from { $from } to { $to }.
figures-none-yet = There are none yet. The first appear a week after the first month has ended.
figures-made = These go up to { $month }.
figures-members = Members
figures-newcomers = Let in by one person, not by two yet
figures-vetted = Let in by two people
figures-stewards = Chosen for what nobody should do alone
figures-looked-at = Looked at again, or paused
figures-filed = What was noted
figures-filed-what = Counted only where the person who noted it agreed to be counted. What had been taken back or turned down by then is left out.
figures-danger = Grave
figures-harm = Less grave
figures-nuisance = Wasted time
figures-reviews = How long checks took
figures-reviews-what = Two others check what somebody notes before any words of it are shown. A check counts in the month in which they decide.
figures-within-a-day = Up to a day
figures-within-three-days = Two or three days
figures-within-a-week = Four days to a week
figures-later = More than a week
figures-objections = Objections
figures-objections-what = An objection is a member’s word that something should not stand here as it does. Letters from other people to those who run this site are not counted by themselves yet: only if a member passes them on.
figures-opened = Objections
figures-decided = What was decided
figures-decided-what = Decided by members who were chosen for it, about objections and whatever else needs them.
figures-kept = Left as it was
figures-taken-out = Taken out
figures-about-members = Steps about a member
figures-undone = Undone later
figures-chart = { $what }: a chart. The table below it has the same numbers.
figures-who = Who or what
figures-how-many = How many
figures-month = Month
figures-month-short = { $month }/{ $year }
figures-range = { $from }–{ $to }
figures-exactly = { $number }

## Here the part for stewards begins.

figures-exact-title = Figures
figures-exact-lead = Exact, where other pages tell you the same. Reports are rounded here too.
figures-public = What anybody can see
figures-waiting = What waits
figures-waiting-what = Reports that wait for review, by how long, and cases that nobody has decided yet.
figures-open-cases = Open cases
figures-filed-reports = Reports filed
figures-link = Figures
