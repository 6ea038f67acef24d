import { pool } from '#src/db/pool.ts'
import { faculties } from '../content/people.ts'
import { type Load, inLanes } from './context.ts'
import { existing } from './documents.ts'
import { idOf } from './ids.ts'

const passwords: Record<string, string> = { admin: 'admin123', head: 'head12345', organiser: 'head12345', student: 'student123' }

const passwordOf = (key: string): string => passwords[key.replace(/\d+$/, '')] ?? 'student123'

/** Accounts of everybody, verified, as an admin would make them. */
export async function loadPeople({ payload, plan, people }: Load): Promise<void> {
  const there = await existing('users', 'email', plan.people.map(({ email }) => email))
  const joined = new Date(plan.now.getTime() - 430 * 86_400_000)
  await inLanes(plan.people, 4, async (person) => {
    const { key, username, email, name, roles, sduId, faculty, yearOfStudy, locale, leaderboardOptIn } = person
    const known = there.get(email)
    if (known) {
      people.set(key, known)
      return
    }
    const id = idOf(`person ${key}`, joined)
    const data = {
      id,
      username,
      email,
      password: passwordOf(key),
      name,
      roles: [...roles],
      sduId,
      faculty: faculties.find((each) => each.name.en === faculty)?.name.ru ?? null,
      yearOfStudy,
      locale,
      leaderboardOptIn,
      _verified: true,
    }
    await payload.create({ collection: 'users', data: data as never, disableVerificationEmail: true, depth: 0, context: {} })
    people.set(key, id)
  })
  await pool.query('UPDATE users SET created_at = $2, updated_at = $2 WHERE id = ANY ($1)', [[...people.values()], joined])
}
