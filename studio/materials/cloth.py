"""Satin, coated weave, canvas, thread, lining."""
from .colour import shade
from .shader import Shader


def satin(colour: str, weave: float = 0.14):
    """Silk satin: floats of `weave` mm, micro-wrinkles, bright towards the silhouette."""
    s = Shader('satin')
    floats = s.bump(s.noise(weave, 2, 0.5, s.stretched((1, 1, 0.1))), 0.02, 0.35)
    wrinkles = s.bump(s.noise(2.4, 4, 0.55, s.stretched((1, 1, 0.4))), 0.3, 0.35, floats)
    drape = s.bump(s.noise(9, 2), 0.7, 0.25, wrinkles)
    return s.finish(
        color=s.mix(s.rim(0.35), shade(colour, 0.8), shade(colour, 1.3)), rough=0.32, spec=0.55,
        sheen=0.7, sheen_tint=0.8, aniso=0.55, normal=drape,
    )  # fmt: skip


def tarpaulin(colour: str, tape: float = 1.5):
    """Carrier-bag cloth: flat polypropylene tapes of `tape` mm woven under and over, then coated."""
    s = Shader('tarpaulin')
    across = s.bands(tape, 0.5, bands_direction='X')
    up = s.bands(tape, 0.5, bands_direction='Z')
    checks = s.math('MULTIPLY', s.math('SUBTRACT', across, 0.5), s.math('SUBTRACT', up, 0.5))
    weave = s.bump(s.between(checks, -0.25, 0.25, 0, 1), tape * 0.07, 0.8)
    crumple = s.bump(s.noise(11, 3, 0.5), 1.1, 0.3, weave)
    return s.finish(
        color=s.mix(s.between(checks, -0.25, 0.25, 0.16, 0), s.uneven(colour, 0.06, 12), shade(colour, 0.5)),
        rough=0.36, spec=0.5, normal=crumple, coat=0.25, coat_rough=0.2,
    )  # fmt: skip


def canvas(colour: str, yarn: float = 0.7):
    """Undyed or dyed cotton in plain weave, `yarn` mm thick, with slubs."""
    s = Shader('canvas')
    across = s.bands(yarn * 2, 0.6, bands_direction='X')
    up = s.bands(yarn * 2, 0.6, bands_direction='Z')
    weave = s.math('MULTIPLY', s.math('SUBTRACT', across, 0.5), s.math('SUBTRACT', up, 0.5))
    slub = s.noise(yarn * 3, 3, 0.6, s.stretched((0.15, 1, 1)))
    relief = s.bump(s.between(weave, -0.25, 0.25, 0, 1), yarn * 0.3, 0.9, s.bump(s.noise(16, 3), 1.2, 0.25))
    return s.finish(
        color=s.mix(s.between(slub, 0.4, 0.65, 0, 0.35), s.uneven(colour, 0.05, 15), shade(colour, 0.72)),
        rough=0.92, spec=0.15, sheen=0.35, normal=relief,
    )  # fmt: skip


def thread(colour: str):
    """Waxed linen: a twist of about 0.4 mm."""
    s = Shader('thread')
    twist = s.bands(0.35, 1.0, bands_direction='DIAGONAL')
    return s.finish(color=s.uneven(colour, 0.08, 1), rough=0.7, spec=0.25, sheen=0.5, normal=s.bump(twist, 0.05, 0.5))


def lining(colour: str):
    """Matt twill for the inside."""
    s = Shader('lining')
    twill = s.bands(0.5, 0.4, bands_direction='DIAGONAL')
    return s.finish(color=s.uneven(colour, 0.06), rough=0.85, spec=0.2, sheen=0.4, normal=s.bump(twill, 0.05, 0.4))
