"""How people say a number: 5 is also "five", 500,000 "half a million", 11,000,000 "11 million"."""

from __future__ import annotations

# fmt: off
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
# fmt: on
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_HALF = 0.5
_HUNDRED = 100
_THOUSAND = 1_000
_SCALES = ((1_000_000_000, "billion"), (1_000_000, "million"), (_THOUSAND, "thousand"))


def spoken_forms(value: float) -> tuple[str, ...]:
    """The ways to say or type a number, other than in digits with commas; none for what is only written in digits."""
    forms = [_small_number(value)]
    if value >= _THOUSAND:
        forms.append(f"{value:.15g}")
    for scale, name in _SCALES:
        share = value / scale
        if share == _HALF and scale > _THOUSAND:
            forms.append(f"half a {name}")
        if 1 <= share < _THOUSAND and round(share, 2) == share:
            forms += [f"{count} {name}" for count in (f"{share:g}", _small_number(share)) if count]
    return tuple(form for form in forms if form)


def _small_number(value: float) -> str:
    """A whole number below a hundred in words: "five", "thirty-seven"; empty for any other."""
    if not (0 <= value < _HUNDRED and float(value).is_integer()):
        return ""
    number = int(value)
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens - 2]}-{_ONES[ones]}" if ones else _TENS[tens - 2]
