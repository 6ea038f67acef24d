import type { Db } from '#src/db/transaction.ts'

/** A notification holds 8,000 bytes; a tag has 90 at most. */
const tagsAtOnce = 80

/** Tells every web process, once the caller's transaction is committed, which cached pages have changed. */
export async function announceTags(db: Db, tags: readonly string[]): Promise<void> {
  const unique = [...new Set(tags)]
  for (let from = 0; from < unique.length; from += tagsAtOnce)
    await db.query("SELECT pg_notify('hub_revalidate', $1)", [JSON.stringify(unique.slice(from, from + tagsAtOnce))])
}
