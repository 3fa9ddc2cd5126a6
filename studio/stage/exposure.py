"""Cycles on the CPU: one picture with its transparent background, and beside it how much light the set lost to shadows."""
from dataclasses import dataclass
from pathlib import Path

import bpy


@dataclass(frozen=True)
class Exposure:
    samples: int
    noise: float
    """Adaptive sampling stops at this much noise."""
    seed: int
    brightness: float = -0.6
    """Stops."""


def expose(plan: Exposure, folder: Path) -> tuple[Path, Path]:
    """Render to `folder`; returns the picture (16-bit RGBA, already in display colours) and the shadow pass (EXR)."""
    scene = bpy.context.scene
    settings(scene, plan)
    shadow = split_shadow(scene, folder)
    scene.render.filepath = str(folder / 'picture.png')
    bpy.ops.render.render(write_still=True)
    return folder / 'picture.png', shadow


def settings(scene, plan: Exposure):
    render, cycles = scene.render, scene.cycles
    render.engine, cycles.device = 'CYCLES', 'CPU'
    render.film_transparent = True
    cycles.samples, cycles.use_adaptive_sampling, cycles.adaptive_threshold = plan.samples, True, plan.noise
    cycles.use_denoising, cycles.seed = False, plan.seed
    cycles.sample_clamp_indirect, cycles.blur_glossy = 6, 0.5
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 8, 4, 4
    cycles.transmission_bounces, cycles.transparent_max_bounces = 8, 12
    cycles.caustics_reflective = cycles.caustics_refractive = False
    scene.view_settings.view_transform, scene.view_settings.look = 'Filmic', 'High Contrast'
    scene.view_settings.exposure = plan.brightness
    image = render.image_settings
    image.file_format, image.color_mode, image.color_depth, image.compression = 'PNG', 'RGBA', '16', 15


def split_shadow(scene, folder: Path) -> Path:
    layer = scene.view_layers[0]
    layer.cycles.use_pass_shadow_catcher = True
    scene.use_nodes = True
    nodes, links = scene.node_tree.nodes, scene.node_tree.links
    nodes.clear()
    source = nodes.new('CompositorNodeRLayers')
    links.new(source.outputs['Image'], nodes.new('CompositorNodeComposite').inputs['Image'])
    out = nodes.new('CompositorNodeOutputFile')
    out.base_path = str(folder)
    out.format.file_format, out.format.color_depth = 'OPEN_EXR', '32'
    out.file_slots[0].path = 'shadow-'
    links.new(source.outputs['Shadow Catcher'], out.inputs[0])
    return folder / f'shadow-{scene.frame_current:04d}.exr'
