"""A boiled sweet in foil, both ends twisted: about 48 mm with its ears, 15 mm thick."""
import numpy as np

from ..geometry.curves import smoothstep
from ..geometry.mesh import group, thicken
from ..geometry.surfaces import lathe
from ..materials.hard import foil


def make(seed: int, colour: str = '#d8207a', length: float = 48):
    """Lies along x."""
    rng = np.random.default_rng(seed)
    made = group('sweet')
    half = length / 2
    z = np.linspace(-half, half, 190)
    at = np.abs(z) / half
    body = 7.6 * np.sqrt(np.clip(1 - (at / 0.47) ** 2.6, 0, 1))
    fan = 8.2 * smoothstep(0.46, 1.0, at) ** 0.8
    radius = np.maximum(body, 1.5) * (at < 0.47) + (1.5 + fan) * (at >= 0.47)
    phase, tilt = rng.uniform(0, 6.28, 3), rng.uniform(0.5, 1.4, 2)

    def pleat(angle, r, z):
        t = np.abs(z) / half
        ear = smoothstep(0.44, 0.75, t)
        fold = np.sin(13 * angle + phase[0] + 5 * t) * 0.5 + np.sin(7 * angle + phase[1] - 3 * t)
        near = smoothstep(0.18, 0.45, t) * (1 - ear)
        flat = np.where(z > 0, tilt[0], tilt[1])
        squeeze = 1 - 0.62 * ear * np.sin(angle + flat) ** 2
        r = r * (1 + 0.07 * near * fold + 0.16 * ear * fold) * squeeze
        return r, z + ear * 1.6 * np.sin(9 * angle + phase[2]) * smoothstep(0.8, 1, t)

    skin = lathe('wrapper', np.stack([radius, z], 1), made, foil(colour), 180, shape=pleat, crease=180, turn=(0, 90, 0))
    thicken(skin, 0.06)
    return made
