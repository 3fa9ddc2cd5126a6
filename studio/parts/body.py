"""A closed body: two panels, their painted edges and seams, and the gusset between."""
from .form import Form
from .gusset import gusset
from .kit import Kit
from .panel import painted_edge, panel, seam


def body(form: Form, kit: Kit, parent, pinch=2.5, slack: float = 0.3):
    for side, name in ((-1, 'front'), (1, 'back')):
        panel(name, form, kit, parent, side, slack)
        painted_edge(f'{name} edge', form, kit, parent, side)
        seam(f'{name} seam', form, kit, parent, side)
    gusset('gusset', form, kit, parent, pinch)
