import { randomBytes } from 'node:crypto'

/** A UUID version 7 (RFC 9562): sorts by time, so indexes grow at their end. */
export function uuidv7(now: number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuidPattern.test(value)

/** Letters and digits that are not mistaken for each other when read aloud or typed: no o 0 1 i l. */
export const typedAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A random code of `length` letters from {@link typedAlphabet}; about 4.95 bits each, without modulo bias. */
export function typedCode(length: number): string {
  let code = ''
  while (code.length < length) {
    for (const byte of randomBytes(length * 2)) {
      if (byte < 248 && code.length < length) code += typedAlphabet[byte % typedAlphabet.length]
    }
  }
  return code
}
