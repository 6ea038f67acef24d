import type { ScanRecord } from '#src/db/admitTicket.ts'
import { pool } from '#src/db/pool.ts'
import type { Verdict } from '#src/domain/checkInVerdict.ts'

/**
 * Keeps a scan that admitted nobody. False when its nonce is taken already: then that scan's answer counts.
 * @param ticket `null` when there is none to name
 */
export async function logScan(
  event: string,
  verdict: Verdict,
  ticket: string | null,
  actor: string,
  scan: ScanRecord,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'log-scan',
    text: `INSERT INTO scans (id, event_id, ticket_id, verdict, nonce, by_id, gate, device, override, club_id, organiser_id)
      SELECT hub_uuid(), e.id, $2, $3, $4, $5, $6, $7, $8, e.club_id, e.organiser_id FROM events e WHERE e.id = $1
      ON CONFLICT (event_id, nonce) DO NOTHING`,
    values: [event, ticket, verdict, scan.nonce, actor, scan.gate, scan.device, scan.override],
  })
  return rowCount === 1
}
