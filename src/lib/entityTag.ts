import { createHash } from 'node:crypto'

/** The validator of a body (RFC 9110 §8.8.3): weak, because the same answer travels compressed and not. */
export const entityTag = (body: string | Buffer): string => `W/"${createHash('sha1').update(body).digest('base64url')}"`

/** Whether the caller already has this version (`If-None-Match`, weak comparison). */
export function isFresh(header: string | null | undefined, tag: string): boolean {
  if (!header) return false
  const plain = tag.replace(/^W\//, '')
  return header.split(',').some((given) => given.trim() === '*' || given.trim().replace(/^W\//, '') === plain)
}
