//! Why an input was not recognised, and what would work.

/// The reason an input is no identifier. It never carries any of the input, so it may be logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Unrecognised {
    /// Nothing was typed, or only spaces and invisible characters.
    #[error("there is nothing here; type a phone number, a link to a profile or an @name")]
    Empty,
    /// More than [`super::MAX_INPUT`] bytes.
    #[error("this is too long for one identifier; type one at a time")]
    TooLong,
    /// NUL or another control character, or a line break in the middle.
    #[error("this holds control characters or several lines; type one identifier at a time")]
    ControlCharacters,
    /// More identifiers than a choice of buttons is made for.
    #[error("these are several identifiers; type one at a time")]
    Several,
    /// Nothing that looks like any kind of identifier.
    #[error("this is no identifier; write +44 7700 900123, @name, t.me/name or name@example.org")]
    NotAnIdentifier,
    /// A number with an extension reaches a switchboard, not a person.
    #[error(
        "a number with an extension cannot be looked up; leave the extension out if the number is the client's own"
    )]
    PhoneExtension,
    /// A national number, and no region to read it in.
    #[error(
        "without a country code the number could be anybody's; start with + and the country code, or choose a region"
    )]
    PhoneNeedsRegion,
    /// The region chosen has no telephone numbers in the metadata.
    #[error("this region has no telephone numbers of its own; start with + and the country code")]
    UnknownRegion,
    /// A country calling code that does not exist.
    #[error("no country has this calling code; check the digits after the +")]
    PhoneCountryCode,
    /// Fewer digits than any number of that country has.
    #[error("a digit is missing; check the number, with its area code")]
    PhoneTooShort,
    /// A number that is dialled so only inside its area.
    #[error("without its area code this number could be many people's; write it with the area code")]
    PhoneLocal,
    /// A hotline, a voicemail box or the like.
    #[error("this is the number of a service; write the person's own")]
    PhoneService,
    /// More digits than any number of that country has.
    #[error("there are too many digits; for a number from abroad start with + and the country code")]
    PhoneTooLong,
    /// A number of digits that no number of that country has.
    #[error("no number in this country has this many digits; check them")]
    PhoneLength,
    /// Letters (`0800 FLOWERS`, or `O` for `0`), `*` or `#` between the digits.
    #[error("a phone number is digits only; write the letters and signs as digits")]
    PhoneLetters,
    /// Something with an @ that is no e-mail address.
    #[error("this is no e-mail address; write name@example.org")]
    Email,
    /// A link that invites to a group or a call.
    #[error(
        "an invitation link says nothing about a person; open the person's profile and copy that link or the @name"
    )]
    InviteLink,
    /// A short or secret link that only the platform can resolve.
    #[error("this link hides who it belongs to; open it and copy the @name or the number")]
    OpaqueLink,
    /// A link to a post, a group, a search: not to a profile.
    #[error("this link does not lead to a profile; open the profile and copy its link or the @name")]
    NotAProfile,
    /// A link to a site whose profile links are not known.
    #[error("this site's links cannot be read; write the site and the name, such as example.org: name")]
    UnknownLink,
    /// Characters that the platform does not allow in a name.
    #[error("the platform has no names with these characters; check the name")]
    HandleCharacters,
    /// Shorter or longer than the platform allows, or shaped in a way it does not.
    #[error("the platform has no names of this length or shape; check the name")]
    HandleShape,
    /// A plate without its country, and no region to read it in.
    #[error("a plate needs its country; write GB: AB12 CDE")]
    PlateNeedsCountry,
    /// A country and a space in front of a plate, which could also be the plate's own first letters.
    #[error("is the beginning the country or part of the plate? write GB: AB12 CDE")]
    PlateCountryUnclear,
    /// Not letters and digits, or too few or too many of them.
    #[error("a plate is 2 to 12 letters and digits; check it")]
    PlateShape,
}

impl Unrecognised {
    /// The stable key of the message that tells the member.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::ControlCharacters => "control-characters",
            Self::Several => "several",
            Self::NotAnIdentifier => "not-an-identifier",
            Self::PhoneExtension => "phone-extension",
            Self::PhoneNeedsRegion => "phone-needs-region",
            Self::UnknownRegion => "unknown-region",
            Self::PhoneCountryCode => "phone-country-code",
            Self::PhoneTooShort => "phone-too-short",
            Self::PhoneLocal => "phone-local",
            Self::PhoneService => "phone-service",
            Self::PhoneTooLong => "phone-too-long",
            Self::PhoneLength => "phone-length",
            Self::PhoneLetters => "phone-letters",
            Self::Email => "email",
            Self::InviteLink => "invite-link",
            Self::OpaqueLink => "opaque-link",
            Self::NotAProfile => "not-a-profile",
            Self::UnknownLink => "unknown-link",
            Self::HandleCharacters => "handle-characters",
            Self::HandleShape => "handle-shape",
            Self::PlateNeedsCountry => "plate-needs-country",
            Self::PlateCountryUnclear => "plate-country-unclear",
            Self::PlateShape => "plate-shape",
        }
    }

    /// Every reason: for a test that each has its message.
    pub const ALL: [Self; 25] = [
        Self::Empty,
        Self::TooLong,
        Self::ControlCharacters,
        Self::Several,
        Self::NotAnIdentifier,
        Self::PhoneExtension,
        Self::PhoneNeedsRegion,
        Self::UnknownRegion,
        Self::PhoneCountryCode,
        Self::PhoneTooShort,
        Self::PhoneLocal,
        Self::PhoneService,
        Self::PhoneTooLong,
        Self::PhoneLength,
        Self::PhoneLetters,
        Self::Email,
        Self::InviteLink,
        Self::OpaqueLink,
        Self::NotAProfile,
        Self::UnknownLink,
        Self::HandleCharacters,
        Self::HandleShape,
        Self::PlateNeedsCountry,
        Self::PlateCountryUnclear,
        Self::PlateShape,
    ];
}
