# How sure the community is. A count of people and circles, never a number between 0 and 1.

level-unreviewed = Not reviewed yet
level-reviewed = Reviewed
level-supported = Supported
level-corroborated = Corroborated
level-confirmed = Stewards found this true
level-disputed = Disputed

level-unreviewed-meaning = One member has filed this. Nobody has checked it yet. Take it seriously all the same: it is shown at once so that you hear of it in time.
level-reviewed-meaning = Two members who are not close to the person who filed it found it a proper report. They were not there, so they cannot say if it is true.
level-supported-meaning = At least two members who do not depend on each other say the same.
level-corroborated-meaning = At least three members from separate circles say the same, each vetted for three months or more, who do not depend on each other. This is as sure as it gets here.
level-confirmed-meaning = Stewards from separate circles looked into it together and found it true.
level-disputed-meaning = More members from separate circles say this is wrong than say it is right. It stays in view so that you can judge for yourself.

basis-newcomer = One member says so, who is new here.
basis-newly-vetted = One member says so, who was vetted not long ago.
basis-former = A former member says so.
basis-behind = { $members ->
    [one] One member says so.
   *[other] { $circles ->
        [one] { $members } members of the same circle say so.
       *[other] { $members } members from { $circles } separate circles say so.
    }
}
basis-against = { $members ->
    [one] One member disputes it.
   *[other] { $circles ->
        [one] { $members } members of the same circle dispute it.
       *[other] { $members } members from { $circles } separate circles dispute it.
    }
}
