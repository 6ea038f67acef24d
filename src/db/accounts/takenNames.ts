import type { Db } from '#src/db/transaction.ts'

/** Which of these e-mails and SDU IDs accounts have already. */
export async function takenNames(
  db: Db,
  emails: readonly string[],
  sduIds: readonly string[],
): Promise<{ emails: Set<string>; sduIds: Set<string> }> {
  const { rows } = await db.query<{ email: string | null; sduId: string | null }>(
    `SELECT email, NULL AS "sduId" FROM users WHERE email = ANY ($1::text[])
     UNION ALL SELECT NULL, sdu_id FROM users WHERE sdu_id = ANY ($2::text[])`,
    [emails, sduIds],
  )
  return {
    emails: new Set(rows.flatMap(({ email }) => email ?? [])),
    sduIds: new Set(rows.flatMap(({ sduId }) => sduId ?? [])),
  }
}
