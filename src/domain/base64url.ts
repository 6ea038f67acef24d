const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Map([...alphabet].map((letter, value) => [letter, value]))

/** Bytes as base64url without padding (RFC 4648 §5). Works in the browser as in Node. */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const letters = Math.min(bytes.length - at, 3) + 1
    for (let place = 0; place < letters; place++) text += alphabet.charAt((group >> (18 - 6 * place)) & 63)
  }
  return text
}

/**
 * The bytes of a base64url text; `null` for any other spelling than the one {@link toBase64url} writes (padding, spaces, letters
 * of plain base64, spare bits that are not zero), so that a value has exactly one text.
 */
export function fromBase64url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let buffer = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    const value = values.get(letter)
    if (value === undefined) return null
    buffer = ((buffer << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (buffer >> bits) & 0xff
    }
  }
  return toBase64url(bytes) === text ? bytes : null
}
