/** Next's door to the press (`adapterPath` in next.config.ts). Next loads it as plain JavaScript; the press is TypeScript. */
import { tsImport } from 'tsx/esm/api'

/** @type {import('next').NextAdapter} */
export default {
  name: 'reticule-press',
  async onBuildComplete(build) {
    const { recordBuild } = await tsImport('./record-build.ts', import.meta.url)
    recordBuild(build)
  },
}
