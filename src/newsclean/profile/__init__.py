"""What one publisher repeats on its pages: learn it, keep it, apply it."""

from .apply import Guards, ProfileSource, Repeated
from .learn import learn
from .profile import Profile

__all__ = ["Guards", "Profile", "ProfileSource", "Repeated", "learn"]
