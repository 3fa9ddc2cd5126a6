"""Blender's door to the studio: blender -b --python studio/main.py -- JOB.json

The job is one shot of studio/shots with its measures and colours looked up, and `width`, `height`, `samples`, `noise`, `out`.
It says how many px a mm has; with `measure` in the job that is all, and nothing is rendered."""
import json
import sys
import tempfile
from pathlib import Path

import bpy

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from studio.scene import build  # noqa: E402
from studio.stage import develop  # noqa: E402
from studio.stage.exposure import Exposure, expose  # noqa: E402


def run(job: dict):
    scene = build(job, job['width'], job['height'])
    print(f'SCALE {scene.pixels_per_millimetre:.4f}', flush=True)
    if job.get('measure'):
        return
    window = scene.window
    window.frame(bpy.context.scene.render)
    plan = Exposure(job['samples'], job['noise'], job['seed'])
    with tempfile.TemporaryDirectory() as folder:
        picture, shadow = (develop.pixels(path) for path in expose(plan, Path(folder)))
    shadow = window.clear(develop.calm(develop.uncover(shadow[..., :3], picture[..., 3:])))
    cut = job.get('cutOut', False)
    finished = develop.cut_out(picture, shadow) if cut else develop.still(picture, shadow, job['background'])
    develop.save(finished, Path(job['out']))


if __name__ == '__main__':
    try:
        run(json.loads(Path(sys.argv[sys.argv.index('--') + 1]).read_text()))
    except Exception as problem:
        where = problem.__traceback__
        while where.tb_next:
            where = where.tb_next
        print(f'STUDIO {Path(where.tb_frame.f_code.co_filename).name}:{where.tb_lineno}: {type(problem).__name__}: {problem}', flush=True)
        sys.exit(1)
