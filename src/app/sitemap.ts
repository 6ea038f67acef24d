import type { MetadataRoute } from 'next'
import { loadSitemap } from '#src/app/data/events.ts'
import { locales } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { env } from '#src/lib/env.ts'

export const dynamic = 'force-dynamic'

const folders = { event: 'events', club: 'clubs', location: 'locations' } as const
const fixed = ['/', '/clubs', '/locations', '/leaderboard']

/** Every public address with its languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const entries = await loadSitemap()
  const pages = [
    ...fixed.map((path) => ({ path, updatedAt: null })),
    ...entries.map(({ kind, slug, updatedAt }) => ({
      path: `/${folders[kind]}/${slug}`,
      updatedAt,
    })),
  ]
  return pages.map(({ path, updatedAt }) => ({
    url: env.PUBLIC_URL + path,
    ...(updatedAt ? { lastModified: updatedAt } : {}),
    alternates: {
      languages: Object.fromEntries(locales.map((locale) => [locale, env.PUBLIC_URL + localePath(locale, path)])),
    },
  }))
}
