import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

/** Payload's format of stored passwords (payload/dist/auth/strategies/local/generatePasswordSaltHash.js, version 3.90). */
const prefix = 'pbkdf2-sha256-v1:'
const current = { iterations: 600_000, keyLength: 32 }
const legacy = { iterations: 25_000, keyLength: 512 }

export type StoredPassword = { hash: string | null; salt: string | null }

/** A password as it is stored: PBKDF2-HMAC-SHA256 with a random salt, readable by Payload's own sign-in. */
export async function hashPassword(password: string): Promise<{ hash: string; salt: string }> {
  const salt = randomBytes(32).toString('hex')
  const hash = await derive(password, salt, current.iterations, current.keyLength, 'sha256')
  return { hash: `${prefix}${hash.toString('hex')}`, salt }
}

/** Takes as long as checking a password, for where there is none to check. */
export async function burnPasswordTime(password: string): Promise<void> {
  await derive(password, 'nobody', current.iterations, current.keyLength, 'sha256')
}

/** Whether `password` is the stored one. Takes the same time for an account without a password and for no account. */
export async function verifyPassword(password: string, stored: StoredPassword | null): Promise<boolean> {
  if (!stored?.hash || !stored.salt) {
    await burnPasswordTime(password)
    return false
  }
  const isCurrent = stored.hash.startsWith(prefix)
  const { iterations, keyLength } = isCurrent ? current : legacy
  const wanted = Buffer.from(isCurrent ? stored.hash.slice(prefix.length) : stored.hash, 'hex')
  const given = await derive(password, stored.salt, iterations, keyLength, 'sha256')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
