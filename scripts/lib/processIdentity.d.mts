/** A process id together with the moment that process began (null where the system does not tell). */
export interface ProcessIdentity {
  pid: number
  start: string | null
}
export function isAlive(pid: number): boolean
export function startOf(pid: number): string | null
export function parentOf(pid: number): number | null
export function commandOf(pid: number): string | null
export function ownIdentity(): ProcessIdentity
export function isSameProcess(identity: ProcessIdentity): boolean
