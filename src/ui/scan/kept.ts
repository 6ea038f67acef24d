/** What this phone remembers between visits: the gate it stands at, its own name for the log, and whether it sounds. */
const keys = { gate: 'hub-gate', device: 'hub-device', quiet: 'hub-quiet' } as const

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const write = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    return
  }
}

export const keptGate = (): string => read(keys.gate) ?? ''
export const keepGate = (gate: string): void => write(keys.gate, gate || null)
export const keptSound = (): boolean => read(keys.quiet) === null
export const keepSound = (isOn: boolean): void => write(keys.quiet, isOn ? null : '1')

/** A name for this phone that says nothing about its owner. */
export function deviceName(): string {
  const known = read(keys.device)
  if (known) return known
  const made = `phone-${crypto.randomUUID().slice(0, 6)}`
  write(keys.device, made)
  return made
}
