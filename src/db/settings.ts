import type { Db } from '#src/db/transaction.ts'
import type { RegistrationPolicy } from '#src/domain/registration.ts'

const defaults: RegistrationPolicy = {
  emailDomains: ['sdu.edu.kz', 'stu.sdu.edu.kz'],
  sduIdRequired: true,
  passwordMinLength: 8,
}

type Row = { sduIdRequired: boolean | null; passwordMinLength: number | null; emailDomains: string[] }

/** What the settings say about new accounts; the defaults of src/globals/Settings while nobody has saved them. */
export async function registrationPolicy(db: Db): Promise<RegistrationPolicy> {
  const { rows } = await db.query<Row>(
    `SELECT s.sdu_id_required AS "sduIdRequired", s.password_min_length::int AS "passwordMinLength",
        ARRAY(SELECT lower(trim(t.text)) FROM settings_texts t
              WHERE t.parent_id = s.id AND t.path = 'emailDomains' AND trim(t.text) <> '' ORDER BY t."order") AS "emailDomains"
      FROM settings s LIMIT 1`,
  )
  const row = rows[0]
  if (!row) return defaults
  return {
    emailDomains: row.emailDomains,
    sduIdRequired: row.sduIdRequired ?? defaults.sduIdRequired,
    passwordMinLength: row.passwordMinLength ?? defaults.passwordMinLength,
  }
}
