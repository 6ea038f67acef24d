import type { Db } from '#src/db/transaction.ts'

/** Whom to erase, as the hub knows the person until now. */
export type ErasedPerson = { id: string; name: string; email: string }

/**
 * A plugin's share of an erasure: takes what tells who it was out of the plugin's own tables; money and ledgers stay. Called in the
 * transaction of the erasure, before the core's own tables, also for a switched-off plugin (its tables are still there). Throwing
 * refuses the erasure. Not called when an admin archives an account.
 */
export type Erasure = (db: Db, person: ErasedPerson) => Promise<void>

let erasures: readonly Erasure[] = []

/** Makes the plugins' erasures known to this process, in place of those known before. */
export function registerErasures(given: readonly Erasure[]): void {
  erasures = given
}

/** Runs every plugin's erasure, one after another. */
export async function eraseInPlugins(db: Db, person: ErasedPerson): Promise<void> {
  for (const erase of erasures) await erase(db, person)
}
