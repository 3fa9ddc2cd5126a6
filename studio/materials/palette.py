"""From the words of a shot to the materials of a kit."""
from collections.abc import Callable

from bpy.types import Material

from ..parts.kit import Gauges, Kit
from . import cloth, hard, leather, woven

SKINS: dict[str, Callable[..., Material]] = {
    'grained calf': leather.grained,
    'box calf': leather.box_calf,
    'printed calf': leather.scales,
    'patent': leather.patent,
    'suede': leather.suede,
    'satin': cloth.satin,
    'tarpaulin': cloth.tarpaulin,
    'canvas': cloth.canvas,
    'raffia': woven.raffia,
    'bamboo': hard.bamboo,
    'resin': hard.resin,
    'lacquer': hard.lacquer,
    'metal': hard.metal,
    'brushed metal': hard.brushed,
}


def kit(words: dict, width: float, seed: int) -> Kit:
    """`words`: material, colour and, where they differ from it, edge, thread, lining; metal; `options` for the material.
    The colour of a metal is its name."""
    skin = words['colour']
    colour = skin if skin.startswith('#') else '#6b5430'
    gauges = Gauges.for_width(width)
    options = dict(words.get('options', {}))
    if words['material'] == 'grained calf':
        options.setdefault('grain', 0.85 * gauges.scale)
    return Kit(
        leather=SKINS[words['material']](skin, **options),
        edge=hard.edge_paint(words.get('edge', colour)),
        thread=cloth.thread(words.get('thread', colour)),
        metal=hard.metal(words.get('metal', 'gold')),
        lining=cloth.lining(words.get('lining', colour)),
        gauges=gauges,
        seed=seed,
    )
