"""What one publisher repeats on its pages: learn it, keep it, apply it."""

from .apply import ProfileSource, Repeated
from .guards import Guards, Need
from .learn import learn
from .profile import Profile
from .store import ProfileStore

__all__ = ["Guards", "Need", "Profile", "ProfileSource", "ProfileStore", "Repeated", "learn"]
