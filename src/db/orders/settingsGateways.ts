import { defaultGateways } from '#src/db/orders/checkoutFacts.ts'
import type { Db } from '#src/db/transaction.ts'

/** The gateways a deployment offers, in its order. */
export async function settingsGateways(db: Db): Promise<readonly string[]> {
  const { rows } = await db.query<{ text: string }>(
    `SELECT x.text FROM settings s JOIN settings_texts x ON x.parent_id = s.id WHERE x.path = 'gateways' ORDER BY x."order"`,
  )
  return rows.length > 0 ? rows.map(({ text }) => text) : defaultGateways
}
