# Letters. Nothing here may say what the registry is for: others may see the subject, the text, or both.

letter-notice-subject = You have a notice
letter-notice-text =
    Hello,

    you have a notice at { $name }. Sign in to see it:

    { $address }

    This letter was sent by a machine. Nobody reads an answer to it.

letter-confirm-subject = Please confirm your address
letter-confirm-text =
    Hello,

    somebody gave this address at { $name }. If that was you, open this link and press the button there:

    { $link }

    The link works once, for three days. If it was not you, do nothing, and nothing more will come.

    This letter was sent by a machine. Nobody reads an answer to it.

# The page that the link opens. Whoever opens it need not be signed in.

letter-open-title = Is this your address?
letter-open-lead = You opened this from a letter. Press the button to get further letters at that address.
letter-open-do = Yes, confirm it
letter-open-not = If you did not ask for this, close the page. Nothing happens then.

letter-dead-title = This link does not work any more
letter-dead-why = It works once, for three days. If you have pressed its button before, your address is confirmed and nothing is left to do.
letter-dead-next = If not, sign in and give your address again: a new letter comes, and only its link works. Perhaps the link is also incomplete; then copy all of it.
