"""Raffia: dry ribbon, each strip of its own tone."""
from .colour import shade
from .shader import Shader


def raffia(colour: str = '#d8b070', strip: float = 1.2):
    """Fibres along the strip (its own z) and a slow change of tone from strip to strip."""
    s = Shader('raffia')
    fibre = s.noise(strip * 0.15, 3, 0.65, s.stretched((1, 1, 0.2)))
    tone = s.mix(s.between(s.noise(strip * 4, 2), 0.35, 0.65, 0, 1), shade(colour, 0.62), shade(colour, 1.15))
    return s.finish(
        color=s.mix(0.3, tone, fibre, 'OVERLAY'), rough=0.6, spec=0.3, sheen=0.3, normal=s.bump(fibre, strip * 0.07, 0.6),
    )  # fmt: skip
