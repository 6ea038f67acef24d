import { cached } from '#src/app/data/cached.ts'
import { clubBySlug } from '#src/db/catalog/clubBySlug.ts'
import { clubList } from '#src/db/catalog/clubList.ts'
import { locationList } from '#src/db/catalog/locationList.ts'
import type { ClubCard, ClubView, LocationView } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

/** Every club that is not archived, by name. */
export const loadClubs = (locale: Locale): Promise<ClubCard[]> =>
  cached(['clubs'], ['clubs', locale], () => clubList(locale))

/** A club with its upcoming and past events; `null` when there is none or it is archived. */
export const loadClub = (locale: Locale, slug: string): Promise<ClubView | null> =>
  cached([`club:${slug}`], ['club', locale, slug], () => clubBySlug(locale, slug))

/** Every location that is not archived, by name. */
export const loadLocations = (locale: Locale): Promise<LocationView[]> =>
  cached(['locations'], ['locations', locale], () => locationList(locale))
