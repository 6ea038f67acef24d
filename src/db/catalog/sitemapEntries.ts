import { pool } from '#src/db/pool.ts'
import type { SitemapEntry } from '#src/domain/catalog.ts'

/** A sitemap holds 50,000 addresses at most; each of ours stands for three languages. */
const most = 15_000

/**
 * Public addresses for the sitemap: the latest events, every club and every location that has a page. A location's page is its week,
 * which every booking changes: it has no time of its own.
 */
export async function sitemapEntries(): Promise<SitemapEntry[]> {
  const { rows } = await pool.query<SitemapEntry>(
    `(SELECT 'event' AS kind, c.slug, json_time(e.updated_at) AS "updatedAt" FROM event_cards c JOIN events e ON e.id = c.event_id
       WHERE c.status = 'published' ORDER BY c.starts_at DESC, c.event_id LIMIT ${most})
     UNION ALL
     (SELECT 'club', slug, json_time(updated_at) FROM clubs WHERE NOT coalesce(archived, false) AND slug IS NOT NULL ORDER BY slug)
     UNION ALL
     (SELECT 'location', slug, NULL FROM locations WHERE NOT coalesce(archived, false) AND slug IS NOT NULL AND kind <> 'studio' ORDER BY slug)`,
  )
  return rows
}
