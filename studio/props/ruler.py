"""A steel rule of 150 mm: a line a millimetre, longer at five, longest at ten, and the centimetres in figures."""
import bpy
import numpy as np

from ..geometry.curves import rectangle
from ..geometry.mesh import group, mesh, place
from ..geometry.solids import slab
from ..materials.hard import brushed, ink

FLAT = (-90, 0, 0)


def make(seed: int, length: int = 150, width: float = 19, colour: str = '#14110f'):
    """Lies face up along x, zero at x = 0, its divided edge to the front."""
    made = group('rule')
    thick = 0.9
    slab('steel', rectangle(length + 10, width, 1.0) + [length / 2, 0], thick, made, brushed('silver', 0.3), 0.12, turn=FLAT)
    points, faces = [], []
    for mm in range(length + 1):
        long = 7.0 if mm % 10 == 0 else 5.2 if mm % 5 == 0 else 3.6
        half, y = 0.09, -width / 2 + 0.3
        faces.append(tuple(range(len(points), len(points) + 4)))
        points += [
            (mm - half, y, thick + 0.01),
            (mm + half, y, thick + 0.01),
            (mm + half, y + long, thick + 0.01),
            (mm - half, y + long, thick + 0.01),
        ]
    mesh('lines', np.array(points), faces, made, ink(colour))
    for cm in range(1, length // 10 + 1):
        words = bpy.data.curves.new('figure', 'FONT')
        words.body, words.size, words.extrude, words.align_x = str(cm), 3.6, 0.003, 'CENTER'
        figure = place(bpy.data.objects.new('figure', words), (cm * 10, -width / 2 + 8.4, thick + 0.01), parent=made)
        figure.data.materials.append(ink(colour))
    return made
