/** What the tests of accounts share: REST calls from an address of their own, and the letters people get. */
import { randomInt } from 'node:crypto'
import { pool } from '#src/db/pool.ts'
import { rest } from './factories.ts'

/** An address nobody else calls from, so that limits of one test do not reach another. */
export const freshIp = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`

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

export const sessionsOf = async (user: string): Promise<string[]> =>
  (await pool.query<{ id: string }>('SELECT id FROM users_sessions WHERE _parent_id = $1', [user])).rows.map(
    ({ id }) => id,
  )
