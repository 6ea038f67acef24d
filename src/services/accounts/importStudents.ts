import { queueAccountMail } from '#src/collections/Users/mails.ts'
import { insertInvited } from '#src/db/accounts/insertInvited.ts'
import { takenNames } from '#src/db/accounts/takenNames.ts'
import { audit } from '#src/db/audit.ts'
import { pool } from '#src/db/pool.ts'
import { registrationPolicy } from '#src/db/settings.ts'
import { type Db, transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { emailDomain, type RegistrationPolicy } from '#src/domain/registration.ts'
import {
  type LineReport,
  type ReadLine,
  type RowProblem,
  repeatedLines,
  type StudentRow,
} from '#src/domain/studentImport.ts'
import { emit } from '#src/outbox/emit.ts'

/** Look only; all lines or none; the right lines. */
export type ImportMode = 'check' | 'all' | 'good'
export type ImportReport = { applied: boolean; created: number; refused: number; lines: LineReport[] }

type Judged = { line: ReadLine; row: StudentRow | null; problem?: RowProblem; field?: string }

async function judge(db: Db, lines: readonly ReadLine[], policy: RegistrationPolicy): Promise<Judged[]> {
  const rows = lines.flatMap(({ row }) => row ?? [])
  const taken = await takenNames(
    db,
    rows.map(({ email }) => email),
    rows.flatMap(({ sduId }) => sduId ?? []),
  )
  const repeated = repeatedLines(lines)
  const isCampus = policy.emailDomains.length > 0
  return lines.map((line): Judged => {
    const refused = (problem: RowProblem, field: string): Judged => ({ line, row: null, problem, field })
    const { row } = line
    if (!row) return refused('invalid_input', line.field ?? 'name')
    if (isCampus && !policy.emailDomains.includes(emailDomain(row.email)))
      return refused('email_domain_not_allowed', 'email')
    if (isCampus && policy.sduIdRequired && !row.sduId) return refused('invalid_input', 'sduId')
    const repeats = repeated.get(line.line)
    if (repeats) return refused('duplicate_in_list', repeats)
    if (taken.emails.has(row.email)) return refused('email_taken', 'email')
    if (row.sduId && taken.sduIds.has(row.sduId)) return refused('sdu_id_taken', 'sduId')
    return { line, row }
  })
}

const reportOf = ({ line, row, problem, field }: Judged, status: 'ready' | 'created'): LineReport => ({
  line: line.line,
  email: line.email,
  status: row ? status : 'refused',
  ...(problem ? { problem } : {}),
  ...(field ? { field } : {}),
})

async function invite(tx: Db, judged: Judged, isCampus: boolean): Promise<Judged> {
  if (!judged.row) return judged
  const made = await insertInvited(tx, judged.row, isCampus ? 'student' : 'attendee')
  // Somebody registered with these data between the look and the insert.
  if (!made) return { line: judged.line, row: null, problem: 'email_taken', field: 'email' }
  await queueAccountMail(tx, 'invite', { ...judged.row, ...made })
  await emit(tx, 'user.registered', { user: made.id })
  return judged
}

class RefusedLines extends Error {
  readonly judged: Judged[]
  constructor(judged: Judged[]) {
    super('lines were refused')
    this.judged = judged
  }
}

/**
 * Makes accounts from a list; each new person gets a letter with a link to set a password. `check` only looks; with `all` one refused line
 * refuses the list; with `good` the right lines are taken. Everything in one transaction, with one entry of the audit log.
 */
export async function importStudents(
  actor: Actor,
  lines: readonly ReadLine[],
  mode: ImportMode,
  { ip, requestId }: { ip: string; requestId: string },
): Promise<ImportReport> {
  const policy = await registrationPolicy(pool)
  const report = (judged: Judged[], applied: boolean): ImportReport => {
    const refused = judged.filter(({ row }) => !row).length
    return {
      applied,
      created: applied ? judged.length - refused : 0,
      refused,
      lines: judged.map((each) => reportOf(each, applied ? 'created' : 'ready')),
    }
  }
  if (mode === 'check') return report(await judge(pool, lines, policy), false)
  try {
    const done = await transaction(async (tx) => {
      const judged: Judged[] = []
      for (const each of await judge(tx, lines, policy))
        judged.push(await invite(tx, each, policy.emailDomains.length > 0))
      const refused = judged.filter(({ row }) => !row).length
      if (mode === 'all' && refused > 0) throw new RefusedLines(judged)
      const changes = { created: judged.length - refused, refused }
      await audit(tx, { action: 'user.import', actor: actor.id, subjectType: 'users', changes, ip, requestId })
      return judged
    })
    return report(done, true)
  } catch (error) {
    if (error instanceof RefusedLines) return report(error.judged, false)
    throw error
  }
}
