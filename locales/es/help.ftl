# TO TRANSLATE
help-title = Help
# TO TRANSLATE
help-nothing-known = When nothing is known
# TO TRANSLATE
help-after = After an assault
# TO TRANSLATE
help-levels = What a level means
# TO TRANSLATE
help-review-rules = The rules of review
# TO TRANSLATE
help-never-stored = What is stored, and what never
# TO TRANSLATE
help-my-data = What happens to my data
# TO TRANSLATE
help-listed = If this is about you
# TO TRANSLATE
help-all = All help pages
# TO TRANSLATE
help-no-contacts = Call a friend or a member you trust. The people who run this have not named anybody yet: ask them to.
# TO TRANSLATE
help-link-levels = More about levels
# TO TRANSLATE
help-link-checks = More you can check, step by step
# TO TRANSLATE
help-link-after = If somebody hurt you: what helps first
# TO TRANSLATE
help-link-rules = All the rules of review
# TO TRANSLATE
help-link-stored-leaves = What is stored, and what never (leaves this form)
