"""A bank card, ISO/IEC 7810 ID-1: 85.60 x 53.98 x 0.76 mm, corners of 3.18 mm. It belongs to no bank."""
from ..geometry.curves import rectangle
from ..geometry.mesh import group
from ..geometry.solids import slab
from ..materials.hard import ink, metal, plastic

FLAT = (-90, 0, 0)


def make(seed: int, colour: str = '#e9e4d8', band: str | None = None):
    """Lies face up, its long side along x. `band` is the colour of a printed stripe across its lower part."""
    made = group('card')
    slab('body', rectangle(85.6, 53.98, 3.18), 0.76, made, plastic(colour, 0.3), 0.08, turn=FLAT)
    if band:
        stripe = slab('band', rectangle(85.5, 9, 0.1), 0.02, made, ink(band), 0.004, at=(0, -15, 0.75), turn=FLAT)
        stripe.visible_shadow = False
    chip(made, (-26.4, 4.2, 0.72))
    return made


def chip(parent, at):
    """Contacts of 12.6 x 11.4 mm: eight gold fields with hairline gaps."""
    gold = metal('pale gold', 0.22)
    x, y, z = at
    for column in (-1, 1):
        for row in range(4):
            where = (x + column * 4.0, y + (row - 1.5) * 2.85, z)
            slab('contact', rectangle(4.4, 2.6, 0.5, 40), 0.07, parent, gold, 0.02, at=where, turn=FLAT)
    slab('middle contact', rectangle(3.3, 11.1, 0.8, 40), 0.07, parent, gold, 0.02, at=(x, y, z), turn=FLAT)
