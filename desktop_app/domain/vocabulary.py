"""The words of the field: every enumerated value of the data, with the labels that people read.

The order of `Rule` is the order of the legend, on screen and on paper. Labels say what a place does; praise and blame
("sanctuary" and the like) appear only in quotes and in dated labels by named parties.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class RecordKind(StrEnum):
    """What a record is, as search results and the commands' JSON name it."""

    PLACE = "place"
    PERSON = "official"
    QUOTE = "quote"
    POLICY = "policy"
    EVENT = "event"
    FIGURE = "figure"
    SOURCE = "source"

    @property
    def heading(self) -> str:
        """What stands above a group of them: "Officials"."""
        return {RecordKind.POLICY: "Policies"}.get(self, f"{self.capitalize()}s")


class Family(StrEnum):
    """Which way a rule points. It is also the shape of the badge: square, circle or diamond."""

    LIMITS = "limits"
    OPEN = "open"
    HONORS = "honors"


class RuleWords(NamedTuple):
    """What the screen and the page say of a rule."""

    code: str
    family: Family
    label: str
    sentence: str


class Rule(StrEnum):
    """How a place answers a federal immigration detainer."""

    DECLINES_ALL = "declines-all"
    REQUIRES_JUDICIAL_WARRANT = "requires-judicial-warrant"
    LIMITED_BY_CRITERIA = "limited-by-criteria"
    CASE_BY_CASE = "case-by-case"
    REQUESTS_ONLY = "requests-only"
    FORBIDS_LIMITS = "forbids-limits"
    HONORS_ALL = "honors-all"
    MANDATES_HONORING = "mandates-honoring"
    NOT_ADDRESSED = "not-addressed"
    UNCLEAR = "unclear"

    @property
    def words(self) -> RuleWords:
        """The letter, shape, label and sentence of this rule."""
        return _RULE_WORDS[self]

    @property
    def is_answer(self) -> bool:
        """Whether the rule says how detainers are answered: true of all but the silent and the unseen texts."""
        return self not in (Rule.NOT_ADDRESSED, Rule.UNCLEAR)


_RULE_WORDS = {
    Rule.DECLINES_ALL: RuleWords("D", Family.LIMITS, "Declines all", "Does not hold anyone on an ICE detainer"),
    Rule.REQUIRES_JUDICIAL_WARRANT: RuleWords(
        "W", Family.LIMITS, "Judge’s warrant", "Holds a person for ICE only with a judge’s warrant"
    ),
    Rule.LIMITED_BY_CRITERIA: RuleWords(
        "L", Family.LIMITS, "Listed cases", "Holds a person for ICE only where the conditions in its rule are met"
    ),
    Rule.CASE_BY_CASE: RuleWords("C", Family.OPEN, "Case by case", "Decides each detainer case by case"),
    Rule.REQUESTS_ONLY: RuleWords("R", Family.OPEN, "Request only", "Treats a detainer as a request, not an order"),
    Rule.FORBIDS_LIMITS: RuleWords(
        "F", Family.HONORS, "Forbids limits", "Bars local governments from limiting cooperation with ICE"
    ),
    Rule.HONORS_ALL: RuleWords("H", Family.HONORS, "Honors all", "Holds people when ICE asks"),
    Rule.MANDATES_HONORING: RuleWords(
        "M", Family.HONORS, "Must honor", "Requires local agencies to do what an ICE detainer asks"
    ),
    Rule.NOT_ADDRESSED: RuleWords(
        "N", Family.OPEN, "Not addressed", "The rules on record here do not mention detainers"
    ),
    Rule.UNCLEAR: RuleWords("?", Family.OPEN, "Not clear", "The sources at hand do not show the rule"),
}


class PlaceKind(StrEnum):
    """A level of government."""

    FEDERAL = "federal"
    STATE = "state"
    DISTRICT = "district"
    COUNTY = "county"
    CITY = "city"

    @property
    def label(self) -> str:
        """The word before "in Texas", or alone for the levels that are in nothing."""
        return {PlaceKind.FEDERAL: "Federal government", PlaceKind.DISTRICT: "Federal district"}.get(
            self, self.value.capitalize()
        )


class Instrument(StrEnum):
    """The kind of legal instrument that a policy is, from the strongest to the one that does not bind."""

    STATUTE = "statute"
    REGULATION = "regulation"
    ORDINANCE = "ordinance"
    EXECUTIVE_ORDER = "executive-order"
    DIRECTIVE = "directive"
    AGENCY_POLICY = "agency-policy"
    AGREEMENT = "agreement"
    RESOLUTION = "resolution"
    COURT_ORDER = "court-order"
    GUIDANCE = "guidance"

    @property
    def label(self) -> str:
        """The kind with a capital: "Executive order"."""
        return self.value.replace("-", " ").capitalize()

    @property
    def binds(self) -> bool:
        """Guidance and model laws do not bind anyone."""
        return self is not Instrument.GUIDANCE

    @property
    def binds_below(self) -> bool:
        """Only a statute or a regulation binds the governments below; an agency's own practice does not."""
        return self in (Instrument.STATUTE, Instrument.REGULATION)

    @property
    def is_ruling(self) -> bool:
        """A court decides; it does not enact. A ruling is shown with its day and is never "in force"."""
        return self is Instrument.COURT_ORDER

    @property
    def start_verb(self) -> str:
        """What happened on its first day: a statute is enacted, an order signed, a policy adopted, a case decided."""
        return _START_VERBS[self]


_START_VERBS = {
    Instrument.STATUTE: "enacted",
    Instrument.REGULATION: "issued",
    Instrument.ORDINANCE: "enacted",
    Instrument.EXECUTIVE_ORDER: "issued",
    Instrument.DIRECTIVE: "issued",
    Instrument.AGENCY_POLICY: "adopted",
    Instrument.AGREEMENT: "signed",
    Instrument.RESOLUTION: "adopted",
    Instrument.COURT_ORDER: "decided",
    Instrument.GUIDANCE: "issued",
}


class EndReason(StrEnum):
    """What ended a policy."""

    SUPERSEDED = "superseded"
    REPEALED = "repealed"
    TERMINATED = "terminated"
    STRUCK_DOWN = "struck-down"
    EXPIRED = "expired"

    @property
    def label(self) -> str:
        """The reason after a date: "ended Nov 14, 2014 (struck down)"."""
        return self.value.replace("-", " ")


class Certainty(StrEnum):
    """How well a policy is attested."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def label(self) -> str:
        """What the grade means, in the words a reader sees."""
        return {
            Certainty.HIGH: "read in the text itself",
            Certainty.MEDIUM: "from established news or an official summary",
            Certainty.LOW: "reported, not read in the text",
        }[self]


class Topic(StrEnum):
    """What a policy or a quote is about."""

    DETAINER = "detainer"
    NOTIFICATION = "notification"
    ICE_ACCESS = "ice-access"
    INFORMATION_SHARING = "information-sharing"
    STATUS_INQUIRY = "status-inquiry"
    AGREEMENT_287G = "287g"
    COOPERATION_MANDATE = "cooperation-mandate"
    FUNDING = "funding"
    LEGAL_AID = "legal-aid"
    PUBLIC_SAFETY = "public-safety"
    COMMUNITY_TRUST = "community-trust"

    @property
    def label(self) -> str:
        """The topic inside a sentence: "Covers detainers, ICE access and release-date notices"."""
        return _TOPIC_LABELS[self]


_TOPIC_LABELS = {
    Topic.DETAINER: "detainers",
    Topic.NOTIFICATION: "release-date notices",
    Topic.ICE_ACCESS: "ICE access",
    Topic.INFORMATION_SHARING: "sharing of information",
    Topic.STATUS_INQUIRY: "questions about status",
    Topic.AGREEMENT_287G: "287(g) agreements",
    Topic.COOPERATION_MANDATE: "duties to cooperate",
    Topic.FUNDING: "funding",
    Topic.LEGAL_AID: "legal aid",
    Topic.PUBLIC_SAFETY: "public safety",
    Topic.COMMUNITY_TRUST: "trust in the community",
}


class QuoteKind(StrEnum):
    """Whether the words are the speaker's own."""

    DIRECT = "direct"
    PARAPHRASE = "paraphrase"


class Occasion(StrEnum):
    """Where something was said."""

    STATEMENT = "statement"
    INTERVIEW = "interview"
    NEWS_CONFERENCE = "news conference"
    PRESS_RELEASE = "press release"
    MEETING = "meeting"
    LETTER = "letter"
    SPEECH = "speech"
    COURT_OPINION = "court opinion"
    SOCIAL_MEDIA_POST = "social media post"
    DEBATE = "debate"
    EMAIL = "e-mail"
    TESTIMONY = "testimony"
    HEARING = "hearing"
    CALL = "call"
    CAMPAIGN_EVENT = "campaign event"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The occasion at the head of a card; "other" says nothing and is left out."""
        return "" if self is Occasion.OTHER else self.value.capitalize()


class EventKind(StrEnum):
    """What happened, apart from a rule's own beginning or end."""

    LAW = "law"
    BILL = "bill"
    ORDER = "order"
    RULING = "ruling"
    LAWSUIT = "lawsuit"
    ANNOUNCEMENT = "announcement"
    ELECTION = "election"
    INCIDENT = "incident"


class SourceKind(StrEnum):
    """What kind of document a source is."""

    NEWS = "news"
    PRESS_RELEASE = "press-release"
    LAW = "law"
    REFERENCE = "reference"
    GOVERNMENT = "government"
    ADVOCACY = "advocacy"
    COURT = "court"
    TRANSCRIPT = "transcript"
    REPORT = "report"

    @property
    def label(self) -> str:
        """The kind with a capital: "Press release"."""
        return self.value.replace("-", " ").capitalize()
