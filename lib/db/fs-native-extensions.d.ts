/** What we use of a package that has no types of its own. */
declare module 'fs-native-extensions' {
  /** An exclusive lock on an open, writable file (OFD locks on Linux, flock on macOS, LockFileEx on Windows). False while another descriptor has it. */
  export function tryLock(descriptor: number): boolean
}
