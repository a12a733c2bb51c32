"""What hatchling adds to the wheel: the fonts, icons and outlines, and the catalog that `make data` built."""

from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelHook(BuildHookInterface[BuilderConfig]):
    """Puts the program's resources where an installed Jurisdex looks for them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # Any: hatchling's own signature
        """Override BuildHookInterface: an editable install reads the resources in place, a wheel carries them."""
        if version == "editable":
            return
        root = Path(self.root)
        carried = {
            root / "resources": "desktop_app/_resources",
            root / "build" / "catalog.sqlite": "desktop_app/_resources/catalog.sqlite",
        }
        for source, inside in carried.items():
            if not source.exists():
                raise SystemExit(f"The wheel cannot be built: {source} is missing. Run `make data` first.")
            build_data["force_include"][str(source)] = inside
