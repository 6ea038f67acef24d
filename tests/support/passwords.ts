import crypto, { randomUUID } from 'node:crypto'
import { hashPassword } from '#src/lib/password.ts'

type Stored = Awaited<ReturnType<typeof hashPassword>>

const key = Symbol.for('hub.tests.passwords')
const holder = globalThis as { [key]?: { quick: string; stored: Map<string, Promise<Stored>> } }

/**
 * Deriving a password takes a quarter of a second of a core, and the tests make a thousand accounts. Payload derives this one in no time;
 * whoever makes an account with it writes down a stored password afterwards. Every other password is derived as it always is.
 */
function prepare(): NonNullable<(typeof holder)[typeof key]> {
  const quick = randomUUID()
  const derive = crypto.pbkdf2
  crypto.pbkdf2 = (password, salt, iterations, ...rest) =>
    derive(password, salt, password === quick ? 1 : iterations, ...rest)
  return { quick, stored: new Map() }
}
const state = holder[key] ?? prepare()
holder[key] = state

export const quickPassword = state.quick

/** A password as it is stored, derived once a worker. */
export function storedPassword(password: string): Promise<Stored> {
  const found = state.stored.get(password) ?? hashPassword(password)
  state.stored.set(password, found)
  return found
}
