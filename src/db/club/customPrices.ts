import type { Db } from '#src/db/transaction.ts'

/** Whether the settings let clubs ask any price, not only 0 and 500; so they do while nobody has saved them. */
export async function customPrices(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ allowed: boolean }>(
    'SELECT coalesce((SELECT custom_prices FROM settings LIMIT 1), true) AS allowed',
  )
  return rows[0]?.allowed ?? true
}
