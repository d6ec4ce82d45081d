# Help: what stands around its pages. The pages themselves are in templates/help. A page’s name here is its first heading there.

help-title = Help
help-nothing-known = When nothing is known
help-after = After an assault
help-levels = What a level means
help-review-rules = The rules of review
help-never-stored = What is stored, and what never
help-my-data = What happens to my data
help-listed = If this is about you
help-all = All help pages
help-no-contacts = Call a friend or a member you trust. The people who run this have not named anybody yet: ask them to.

# Links to the help from other pages.

help-link-levels = More about levels
help-link-checks = More you can check, step by step
help-link-after = If somebody hurt you: what helps first
help-link-rules = All the rules of review
help-link-stored-leaves = What is stored, and what never (leaves this form)
