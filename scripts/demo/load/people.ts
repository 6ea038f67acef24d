import { pool } from '#src/db/pool.ts'
import { hashPassword } from '#src/lib/password.ts'
import { faculties } from '../content/people.ts'
import { inLanes, type Load } from './context.ts'
import { existing } from './documents.ts'
import { idOf } from './ids.ts'

/** By the kind of account: `student001` is a student. */
const passwords = { admin: 'admin123', head: 'head12345', organiser: 'head12345', student: 'student123' } as const
type Kind = keyof typeof passwords

const kindOf = (key: string): Kind => key.replace(/\d+$/, '') as Kind

/**
 * Accounts of everybody, verified. One hash serves all accounts of a kind: hashing is slow on purpose, and these passwords are
 * known to everybody. So they are stored below Payload's operation, which would hash each.
 */
export async function loadPeople({ payload, plan, people }: Load): Promise<void> {
  const there = await existing(
    'users',
    'email',
    plan.people.map(({ email }) => email),
  )
  const joined = new Date(plan.now.getTime() - 430 * 86_400_000)
  const isComplete = plan.people.every(({ email }) => there.has(email))
  const kinds = Object.entries(passwords) as [Kind, string][]
  const stored = isComplete
    ? new Map()
    : new Map(await Promise.all(kinds.map(async ([kind, password]) => [kind, await hashPassword(password)] as const)))
  await inLanes(plan.people, 4, async (person) => {
    const { key, username, email, name, roles, sduId, faculty, yearOfStudy, locale, leaderboardOptIn } = person
    const id = there.get(email) ?? idOf(`person ${key}`, joined)
    people.set(key, id)
    if (there.has(email)) return
    const data = {
      id,
      username,
      email,
      ...stored.get(kindOf(key)),
      name,
      roles: [...roles],
      sduId,
      faculty: faculties.find((each) => each.name.en === faculty)?.name.ru ?? null,
      yearOfStudy,
      locale,
      leaderboardOptIn,
      bonusBalance: 0,
      socialGpa: 0,
      suspended: false,
      _verified: true,
      createdAt: joined.toISOString(),
      updatedAt: joined.toISOString(),
    }
    await payload.db.create({ collection: 'users', data })
  })
  await pool.query('UPDATE users SET created_at = $2, updated_at = $2 WHERE id = ANY ($1) AND created_at > $2', [
    [...people.values()],
    joined,
  ])
}
