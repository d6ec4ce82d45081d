# What happens here, in numbers. Anybody may open the page for all, so nothing here may say what the registry is for, down to the mark.

# TO TRANSLATE
figures-title = What happens here, in numbers
# TO TRANSLATE
figures-lead = Counts only, made once a month. A month appears a week after it has ended, and stays as it is from then on.
# TO TRANSLATE
figures-rule = Numbers are rounded down, so that nobody can be made out by them: { $from }–{ $to } stands for any number from { $from } to { $to }.
# TO TRANSLATE
figures-none-yet = There are none yet. The first appear a week after the first month has ended.
# TO TRANSLATE
figures-made = These go up to { $month }.
# TO TRANSLATE
figures-members = Members
# TO TRANSLATE
figures-newcomers = Let in by one person, not by two yet
# TO TRANSLATE
figures-vetted = Let in by two people
# TO TRANSLATE
figures-stewards = Chosen for what nobody should do alone
# TO TRANSLATE
figures-looked-at = Looked at again, or paused
# TO TRANSLATE
figures-filed = What was noted
# TO TRANSLATE
figures-filed-what = Counted only where the person who noted it agreed to be counted. What had been taken back or turned down by then is left out.
# TO TRANSLATE
figures-danger = Grave
# TO TRANSLATE
figures-harm = Less grave
# TO TRANSLATE
figures-nuisance = Wasted time
# TO TRANSLATE
figures-reviews = How long checks took
# TO TRANSLATE
figures-reviews-what = Two others check what somebody notes before any words of it are shown. A check counts in the month in which they decide.
# TO TRANSLATE
figures-within-a-day = Up to a day
# TO TRANSLATE
figures-within-three-days = Two or three days
# TO TRANSLATE
figures-within-a-week = Four days to a week
# TO TRANSLATE
figures-later = More than a week
# TO TRANSLATE
figures-objections = Objections
# TO TRANSLATE
figures-objections-what = An objection is a member’s word that something should not stand here as it does. Letters from other people to those who run this site are not counted by themselves yet: only if a member passes them on.
# TO TRANSLATE
figures-opened = Objections
# TO TRANSLATE
figures-decided = What was decided
# TO TRANSLATE
figures-decided-what = Decided by members who were chosen for it, about objections and whatever else needs them.
# TO TRANSLATE
figures-kept = Left as it was
# TO TRANSLATE
figures-taken-out = Taken out
# TO TRANSLATE
figures-about-members = Steps about a member
# TO TRANSLATE
figures-undone = Undone later
# TO TRANSLATE
figures-chart = { $what }: a chart. The table below it has the same numbers.
# TO TRANSLATE
figures-who = Who or what
# TO TRANSLATE
figures-how-many = How many
# TO TRANSLATE
figures-month = Month
figures-month-short = { $month }/{ $year }
figures-range = { $from }–{ $to }
figures-exactly = { $number }
# TO TRANSLATE
figures-unknown = not known

## Here the part for stewards begins.

# TO TRANSLATE
figures-exact-title = Figures
# TO TRANSLATE
figures-exact-lead = Exact, where other pages tell you the same. Reports are rounded here too.
# TO TRANSLATE
figures-public = What anybody can see
# TO TRANSLATE
figures-waiting = What waits
# TO TRANSLATE
figures-waiting-what = Reports that wait for review, by how long, and cases that nobody has decided yet.
# TO TRANSLATE
figures-open-cases = Open cases
# TO TRANSLATE
figures-filed-reports = Reports filed
# TO TRANSLATE
figures-link = Figures
