"""A hen's egg, 57 x 44 mm."""
import numpy as np

from ..geometry.mesh import group
from ..geometry.surfaces import lathe
from ..materials.shader import Shader


def make(seed: int, colour: str = '#e2b48c', length: float = 57, breadth: float = 44):
    """Lies along x, blunt end to the left."""
    made = group('egg')
    t = np.linspace(0, np.pi, 90)
    along = -np.cos(t) * length / 2
    thick = breadth / 2 * np.sin(t) * (1 - 0.12 * np.cos(np.pi - t))
    lathe('shell', np.stack([thick, along], 1), made, shell(colour), 160, crease=180, turn=(0, 90, 8))
    return made


def shell(colour: str):
    """Matt lime with pores of a fifth of a millimetre and darker freckles."""
    s = Shader('shell')
    pores = s.bump(s.noise(0.5, 2, 0.5), 0.02, 0.3)
    freckles = s.between(s.noise(1.4, 2, 0.5), 0.64, 0.74, 0, 0.16)
    return s.finish(
        color=s.mix(freckles, s.uneven(colour, 0.06, 14), '#a8683f'), rough=0.52, spec=0.35, normal=pores,
        glow=0.12, glow_color=colour, glow_radius=(2.0, 1.2, 0.8),
    )  # fmt: skip
