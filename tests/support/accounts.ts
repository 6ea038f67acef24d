/** What the tests of accounts share: REST calls from an address of their own, and the letters people get. */
import { pool } from '#src/db/pool.ts'
import { signInDelaySeconds } from '#src/domain/signInDelay.ts'
import { rest } from './factories.ts'

let addresses = 0
/** An address nobody else calls from, so that limits of one test do not reach another: the next of 10.0.0.0/8. */
export function freshIp(): string {
  const next = ++addresses
  return `10.${(next >> 16) & 255}.${(next >> 8) & 255}.${next & 255}`
}

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape are looked into
export type Answer = { status: number; body: any; headers: Headers }

type Options = { method?: string; body?: unknown; token?: string; ip?: string; headers?: Record<string, string> }

/** Calls the REST API; POST when there is a body. */
export async function api(
  path: string,
  { body, method = body === undefined ? 'GET' : 'POST', token, ip = freshIp(), headers = {} }: Options = {},
): Promise<Answer> {
  const response = await rest(path, {
    method,
    headers: { 'x-hub-ip': ip, ...headers },
    ...(token ? { token } : {}),
    ...(body === undefined ? {} : { body }),
  })
  const text = await response.text()
  return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers }
}

let counter = 0
/** Data of somebody who has never been here. */
export function newcomer(
  changes: Record<string, unknown> = {},
): Record<string, unknown> & { email: string; password: string } {
  const mark = `${Date.now().toString(36)}${counter++}`
  return {
    name: `Айгерім ${mark.replace(/\d/g, 'а')}`,
    email: `new${mark}@stu.sdu.edu.kz`,
    sduId: `S${mark}`.slice(0, 20),
    password: 'correct horse',
    ...changes,
  }
}

/** The token in the newest letter of a kind to an address; `null` when there is none. */
export async function tokenInLetter(email: string, kind: 'verify' | 'reset'): Promise<string | null> {
  const { rows } = await pool.query<{ text: string }>(
    'SELECT text FROM notifications WHERE recipient = $1 AND type = $2 ORDER BY created_at DESC, id DESC LIMIT 1',
    [email, `account.${kind}`],
  )
  return /token=([0-9a-f]+)/.exec(rows[0]?.text ?? '')?.[1] ?? null
}

/**
 * Stops the clock of whoever has failed to sign in often enough to have to wait: the wait is two seconds, which a busy machine may need
 * for the next request.
 */
export const keepWaiting = async (): Promise<void> => {
  const { rows } = await pool.query<{ key: string; failures: number }>(
    'SELECT key, failures::int AS failures FROM sign_in_failures',
  )
  const held = rows.filter(({ failures }) => signInDelaySeconds(failures) > 0).map(({ key }) => key)
  await pool.query(
    "UPDATE sign_in_failures SET last_at = clock_timestamp() + interval '1 minute' WHERE key = ANY ($1)",
    [held],
  )
}

export const sessionsOf = async (user: string): Promise<string[]> =>
  (await pool.query<{ id: string }>('SELECT id FROM users_sessions WHERE _parent_id = $1', [user])).rows.map(
    ({ id }) => id,
  )
