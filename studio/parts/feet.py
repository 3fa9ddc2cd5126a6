"""Feet: domed studs that keep a bag a millimetre or two above the table."""
from ..geometry.solids import ball
from .kit import Kit


def feet(half_width: float, half_depth: float, kit: Kit, parent, radius: float):
    """Four studs whose lowest points touch z = 0."""
    for x in (-half_width, half_width):
        for y in (-half_depth, half_depth):
            ball('foot', radius, parent, kit.metal, 40, (1, 1, 0.6), at=(x, y, radius * 0.6))
