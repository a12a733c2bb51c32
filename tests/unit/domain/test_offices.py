"""Kinds of offices, on roles as they are in the data."""

from __future__ import annotations

import pytest

from desktop_app.domain.offices import Office, office_of


@pytest.mark.parametrize(
    ("role", "office"),
    [
        ("President of the United States", Office.WHITE_HOUSE),
        ("Republican nominee for President of the United States", Office.WHITE_HOUSE),
        ("White House Press Secretary", Office.WHITE_HOUSE),
        ("Attorney General of the United States", Office.FEDERAL_AGENCY),
        ("Spokesperson for U.S. Immigration and Customs Enforcement, Los Angeles", Office.FEDERAL_AGENCY),
        ("Inspector General of the U.S. Department of Justice", Office.FEDERAL_AGENCY),
        ("U.S. Senator from California", Office.CONGRESS),
        ("Chairman of the U.S. House Judiciary Committee", Office.CONGRESS),
        ("Lieutenant Governor of Virginia", Office.GOVERNOR),
        ("President pro Tempore of the California Senate", Office.LEGISLATURE),
        ("Member of the Maryland House of Delegates", Office.LEGISLATURE),
        ("U.S. District Judge, Northern District of Illinois", Office.COURT),
        ("Circuit Judge of Miami-Dade County, Florida", Office.COURT),
        ("Justice of the New York Supreme Court", Office.COURT),
        ("Supreme Judicial Court of Massachusetts", Office.COURT),
        ("County Judge of Travis County, Texas", Office.COUNTY_EXECUTIVE),
        ("Chief of Staff to the County Executive of Prince George's County, Maryland", Office.COUNTY_EXECUTIVE),
        ("Attorney General of Texas", Office.LAWYER),
        ("General Counsel to the Governor of Washington", Office.LAWYER),
        ("Spokesperson for the Mayor of Los Angeles", Office.MAYOR),
        ("Mayor-elect of Berkeley, California", Office.MAYOR),
        ("Member of the Council of the District of Columbia", Office.COUNCIL),
        ("County Commissioner of Cook County, Illinois", Office.COUNCIL),
        ("Alderman of the 35th Ward, Chicago", Office.COUNCIL),
        ("Undersheriff of Orange County, California", Office.SHERIFF),
        ("Sheriff of Canyon County, Idaho, and President of the National Sheriffs' Association", Office.SHERIFF),
        ("Deputy Police Commissioner of New York City, Legal Matters", Office.POLICE),
        ("Commissioner of Corrections of Alaska", Office.POLICE),
        ("CEO and Executive Director of the U.S. Conference of Mayors", Office.OTHER),
        ("Treasurer of Ohio", Office.OTHER),
    ],
)
def test_the_office_of_a_role(role: str, office: Office) -> None:
    assert office_of(role) is office


def test_every_office_has_a_label() -> None:
    assert len({office.label for office in Office}) == len(Office)
