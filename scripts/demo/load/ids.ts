import { createHash } from 'node:crypto'
import { typedAlphabet } from '#src/lib/ids.ts'

/**
 * The id of a thing of the demo: the same for the same key, so that an interrupted load goes on where it stopped. It carries the
 * moment (UUID version 7), because lists show the newest by id.
 */
export function idOf(key: string, at: Date): string {
  const bytes = createHash('sha256').update(key).digest().subarray(0, 16)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A code of letters and digits, as the site draws by chance: the same for the same key. */
export function codeOf(key: string, length: number): string {
  const bytes = createHash('sha256').update(`code ${key}`).digest()
  return Array.from({ length }, (_, place) => typedAlphabet[bytes.readUInt8(place) % typedAlphabet.length]).join('')
}
