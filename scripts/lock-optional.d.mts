export interface Platform {
  os?: string[]
  cpu?: string[]
  libc?: string[]
}
export interface LockEntry extends Platform {
  version?: string
  optional?: boolean
  dev?: boolean
  optionalDependencies?: Record<string, string>
}
export function platformOf(name: string): Platform | null
export function missingOptional(lock: { packages: Record<string, LockEntry> }): {
  missing: Record<string, LockEntry>
  unknown: string[]
}
