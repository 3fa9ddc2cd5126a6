"""A coin purse: leather gathered into a hinged frame with a kiss lock."""
import numpy as np

from ..geometry.curves import circle
from ..geometry.mesh import group
from ..geometry.surfaces import sweep
from ..parts.frame import bow, snap_frame
from ..parts.kit import Kit
from ..parts.soft_body import SoftBody, sheets
from ..parts.stitch import stitches
from .size import Size

KNOB = 0.045
"""Radius of a knob as a share of the width."""


def make(size: Size, kit: Kit, frame: float = 0.7, rise: float = 0.3, pleats: int = 9):
    """Stands on its bottom seam, leaning on nothing: lay it back a little in the shot. `frame`: its width as a share of the
    purse's; `rise`: its height as a share of the height."""
    purse = group('coin purse')
    u = kit.gauges.scale
    knob = size.width * KNOB
    tall = size.height - 2.6 * knob
    foot = tall * (1 - rise)
    line = bow(size.width * frame / 2, tall - foot - 1.3 * u, tall * rise * 0.8, foot)
    body = hung(size, line, pleats, kit)
    sheets(body, purse, kit.leather, kit.lining)
    c = np.sin(np.linspace(-np.pi / 2, np.pi / 2, 200))
    rim = body.at(c, np.full(200, 1.0))
    left = body.at(np.full(60, -1.0), np.linspace(0.12, 1, 60))
    right = body.at(np.full(60, 1.0), np.linspace(1, 0.12, 60))
    seam = np.vstack([left, rim[1:-1], right])
    sweep('seam', seam, circle(0.55 * u, 10), purse, kit.edge)
    for side in (-1, 1):
        row = body.at(c[12:-12], np.full(176, 0.945), side)
        stitches(f'row {side}', row, body.normal(c[12:-12], np.full(176, 0.945), side), kit, purse, scale=0.8)
    snap_frame(line, kit, purse, (2.9 * u, 1.7 * u), 1.5 * u, knob)
    return purse


def hung(size: Size, line: np.ndarray, pleats: int, kit: Kit) -> SoftBody:
    """The leather below a frame: its top line is the frame's, its bottom a flat bow."""
    share = np.linspace(-1, 1, len(line))

    def top(c):
        return np.stack([np.interp(c, share, line[:, 0]), np.interp(c, share, line[:, 1])], -1)

    def bottom(c):
        return np.stack([size.width * 0.43 * c, size.height * 0.36 * np.abs(c) ** 3.2], -1)

    return SoftBody(top, bottom, size.depth / 2, 1.2, 0.17, pleats, 0.035 * size.width, 0.64, 0.012 * size.width, kit.seed)
