"""A museum case: a painted plinth with a frame of brass on it, its panes so clean that none is seen, and a label without words."""
from ..geometry.mesh import group
from ..geometry.solids import box
from ..materials.hard import ink, metal


def make(
    seed: int, width: float = 260, depth: float = 200, height: float = 230, plinth: float = 60, colour: str = '#1f2a33', label: bool = True
):
    """Stands on the table. What is shown stands `plinth` mm up."""
    made = group('vitrine')
    box('plinth', (width, depth, plinth), made, ink(colour), 1.5, at=(0, 0, plinth / 2))
    brass, bar = metal('old brass'), 3.2
    w, d = width - 16, depth - 16
    for x in (-w / 2, w / 2):
        for y in (-d / 2, d / 2):
            box('post', (bar, bar, height), made, brass, 0.5, at=(x, y, plinth + height / 2))
    for z in (plinth + bar / 2, plinth + height):
        for y in (-d / 2, d / 2):
            box('rail', (w + bar, bar, bar), made, brass, 0.5, at=(0, y, z))
        for x in (-w / 2, w / 2):
            box('side rail', (bar, d - bar, bar), made, brass, 0.5, at=(x, 0, z))
    if label:
        box('label', (62, 1.0, 30), made, ink('#f1ece0'), 0.3, at=(0, -depth / 2 - 0.4, plinth * 0.52))
        for k, long in enumerate((40, 48, 30)):
            box('line', (long, 0.2, 1.6), made, ink('#4a4440'), 0.05, at=(-(48 - long) / 2, -depth / 2 - 1.0, plinth * 0.52 + 8 - 7 * k))
    return made
