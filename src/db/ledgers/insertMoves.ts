import type { Db } from '#src/db/transaction.ts'
import type { Move } from '#src/domain/ledgerMoves.ts'
import { uuidv7 } from '#src/lib/ids.ts'

type Of = { event: string; reason: string }

const json = (moves: readonly Move<string>[], { event, reason }: Of): string =>
  JSON.stringify(moves.map((move) => ({ ...move, id: uuidv7(), event, reason })))

const given =
  'jsonb_to_recordset($1) AS m(id uuid, "user" uuid, cause text, key text, kind text, points numeric, at timestamptz, event uuid, reason text)'

/** Facts loaded as history are dated as they happened. */
const writtenAt = "CASE WHEN current_setting('hub.history', true) = 'on' THEN m.at ELSE now() END"

/** Appends to the GPA ledger; the value of the people follows by trigger. A key that exists breaks `gpa_entries_key_idx`. */
export async function insertGpaMoves(db: Db, moves: readonly Move<string>[], of: Of): Promise<void> {
  if (moves.length === 0) return
  await db.query(
    `INSERT INTO gpa_entries (id, user_id, points, kind, event_id, occurred_at, reason, cause, key, created_at, updated_at)
     SELECT m.id, m."user", m.points, m.kind::enum_gpa_entries_kind, m.event, m.at, m.reason, m.cause, m.key, ${writtenAt}, ${writtenAt} FROM ${given}`,
    [json(moves, of)],
  )
}

/** Appends to the bonus ledger; the balance follows by trigger and is never below zero. */
export async function insertBonusMoves(db: Db, moves: readonly Move<string>[], of: Of): Promise<void> {
  if (moves.length === 0) return
  await db.query(
    `INSERT INTO bonus_transactions (id, user_id, points, kind, event_id, reason, cause, key, created_at, updated_at)
     SELECT m.id, m."user", m.points, m.kind::enum_bonus_transactions_kind, m.event, m.reason, m.cause, m.key, ${writtenAt}, ${writtenAt} FROM ${given}`,
    [json(moves, of)],
  )
}
