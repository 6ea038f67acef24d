import { pool } from '#src/db/pool.ts'
import { excuseHours } from '#src/domain/communityRules.ts'

export type OwnExcuse = { status: 'requested' | 'granted' | 'declined' } | { status: null; mayAsk: boolean }

/**
 * What a member has asked about a club event (id), and whether asking is possible: a member, not there, and no later than a day after
 * the end, by the database's clock. The insert decides (`excuses_in_time`, `excuses_members`).
 */
export async function ownExcuse(event: string, person: string): Promise<OwnExcuse> {
  const { rows } = await pool.query<{ status: 'requested' | 'granted' | 'declined' | null; mayAsk: boolean }>(
    `SELECT x.status, e.type = 'club' AND e.status = 'published' AND now() <= e.ends_at + make_interval(hours => ${excuseHours}) AND was_member($2, e.id)
        AND NOT EXISTS (SELECT FROM attendances a WHERE a.event_id = e.id AND a.user_id = $2) AS "mayAsk"
     FROM events e LEFT JOIN excuses x ON x.event_id = e.id AND x.user_id = $2 WHERE e.id = $1`,
    [event, person],
  )
  const found = rows[0]
  return found?.status ? { status: found.status } : { status: null, mayAsk: found?.mayAsk ?? false }
}
