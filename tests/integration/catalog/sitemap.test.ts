import { describe, expect, it } from 'vitest'
import { locationList } from '#src/db/catalog/locationList.ts'
import { sitemapEntries } from '#src/db/catalog/sitemapEntries.ts'
import { pool } from '#src/db/pool.ts'
import { createClub, createEvent, createLocation } from '#tests/support/factories.ts'

const slugsOf = async (kind: string): Promise<string[]> =>
  (await sitemapEntries()).filter((entry) => entry.kind === kind).map(({ slug }) => slug)

describe('the addresses of the sitemap', () => {
  it('are published events, clubs, and the halls that have a page', async () => {
    const [event, club, hall, archived, studio] = await Promise.all([
      createEvent(),
      createClub(),
      createLocation(),
      createLocation(),
      createLocation(),
    ])
    await pool.query('UPDATE locations SET archived = true WHERE id = $1', [archived.id])
    await pool.query(`UPDATE locations SET kind = 'studio' WHERE id = $1`, [studio.id])
    expect(await slugsOf('event')).toContain(event.slug)
    expect(await slugsOf('club')).toContain(club.slug)
    const halls = await slugsOf('location')
    expect(halls).toContain(hall.slug)
    expect(halls).not.toContain(archived.slug)
    expect(halls).not.toContain(studio.slug)
    // The very halls whose pages exist.
    expect(halls).toEqual((await locationList('ru')).map(({ slug }) => slug).sort())
  })
})
