"""What kind of office a role is, so that quotes can be narrowed to sheriffs, mayors or courts.

Roles are written out as they were on the day ("Chair of the King County Council, Washington"), each a little
different; a kind is found by the words of the role. Whoever spoke for an official counts with the office.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Office(StrEnum):
    """A kind of office, from the federal government down; `label` names all who hold one."""

    WHITE_HOUSE = "white-house"
    FEDERAL_AGENCY = "federal-agency"
    CONGRESS = "congress"
    GOVERNOR = "governor"
    LEGISLATURE = "legislature"
    COURT = "court"
    LAWYER = "lawyer"
    MAYOR = "mayor"
    COUNTY_EXECUTIVE = "county-executive"
    COUNCIL = "council"
    SHERIFF = "sheriff"
    POLICE = "police"
    OTHER = "other"

    @property
    def label(self) -> str:
        """As in a menu: "Sheriffs"."""
        return _LABELS[self]


_LABELS = {
    Office.WHITE_HOUSE: "President and White House",
    Office.FEDERAL_AGENCY: "Federal agencies",
    Office.CONGRESS: "Congress",
    Office.GOVERNOR: "Governors",
    Office.LEGISLATURE: "State legislators",
    Office.COURT: "Courts",
    Office.LAWYER: "Attorneys general and public lawyers",
    Office.MAYOR: "Mayors",
    Office.COUNTY_EXECUTIVE: "County executives and judges",
    Office.COUNCIL: "Councils and boards",
    Office.SHERIFF: "Sheriffs",
    Office.POLICE: "Police and corrections",
    Office.OTHER: "Other offices",
}

# The first that fits decides: "County Judge" before "Judge", "Attorney General of the United States" before any other.
_SIGNS = tuple(
    (re.compile(pattern), office)
    for pattern, office in (
        (r"President of the United States|White House", Office.WHITE_HOUSE),
        (r"U\.S\. (Senat|Representative|House)|Congressional", Office.CONGRESS),
        (r"County (Judge|Executive)", Office.COUNTY_EXECUTIVE),
        (r"\b(Judge|Justice of|Court|Magistrate)\b", Office.COURT),
        (r"United States|\bU\.S\. (?!Conference)|Immigration and Customs", Office.FEDERAL_AGENCY),
        (r"Attorney|Counsel", Office.LAWYER),
        (r"[Ss]heriff", Office.SHERIFF),
        (r"\bPolice|Corrections|Public Safety", Office.POLICE),
        (r"\bMayor\b", Office.MAYOR),
        (r"Governor", Office.GOVERNOR),
        (r"Council|Board|Supervisor|(County|City) Commissioner|Alderman|Alderwoman", Office.COUNCIL),
        (r"Senate|Assembly|House of|Senator|Legislat", Office.LEGISLATURE),
    )
)


def office_of(role: str) -> Office:
    """The kind of office that a role is."""
    return next((office for sign, office in _SIGNS if sign.search(role)), Office.OTHER)
