/** Whether this process is about to end. On the global object: Next bundles this file a second time for its own code. */
const shared = globalThis as typeof globalThis & { reticuleIsStopping?: boolean }

export function announceStop() {
  shared.reticuleIsStopping = true
}

export const isStopping = () => shared.reticuleIsStopping === true
