import { cached } from '#src/app/data/cached.ts'
import type { Locale } from '#src/domain/locale.ts'
import { hallPage, hallsPage } from '#src/plugins/index.ts'

/** The studio's front: its halls in order, its terms. */
export const loadHalls = (locale: Locale): ReturnType<typeof hallsPage> =>
  cached(['locations'], ['studio', locale], () => hallsPage(locale))

/** A hall with its prices; `null` when there is none. */
export const loadHall = (locale: Locale, slug: string): ReturnType<typeof hallPage> =>
  cached(['locations'], ['studio', locale, slug], () => hallPage(slug, locale))
