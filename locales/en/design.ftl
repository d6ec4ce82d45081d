# The page of all parts, which only `parasol demo` shows.

design-title = Parts of the pages
design-lead = Everything a page is made of, in each of its states. All of it is invented.
design-fields = Fields
design-taps = Boxes for what happened
design-buttons = Buttons
design-primary = The one thing to do here
design-other = Something else
design-answers = Answers
design-severities = How grave
design-levels = How sure
design-reports = Reports
design-notices = Notices
design-progress = Steps
design-nothing = When there is nothing
design-icons = Pictures
