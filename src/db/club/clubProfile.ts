import { picture } from '#src/db/catalog/feedFilter.ts'
import type { Db } from '#src/db/transaction.ts'
import type { CatalogPicture } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

export type StoredClubTexts = { name: string; tagline: string; description: unknown; meets: string }

export type StoredProfile = {
  id: string
  slug: string
  texts: Partial<Record<Locale, StoredClubTexts>>
  photo: { id: string; picture: CatalogPicture | null } | null
  contacts: { email: string; telegram: string; instagram: string; website: string }
}

/** What a club says of itself, in every language that has a word; `null` when there is no such club. */
export async function clubProfile(db: Db, club: string, locale: Locale): Promise<StoredProfile | null> {
  const { rows } = await db.query<StoredProfile>(
    `SELECT c.id, c.slug,
       (SELECT coalesce(json_object_agg(l._locale, json_build_object('name', l.name, 'tagline', coalesce(l.tagline, ''), 'description', l.description, 'meets', coalesce(l.meets, ''))), '{}')
        FROM clubs_locales l WHERE l._parent_id = c.id) AS texts,
       CASE WHEN c.photo_id IS NOT NULL THEN json_build_object('id', c.photo_id, 'picture', ${picture('c.photo_id', '$2')}) END AS photo,
       json_build_object('email', coalesce(c.contacts_email, ''), 'telegram', coalesce(c.contacts_telegram, ''),
         'instagram', coalesce(c.contacts_instagram, ''), 'website', coalesce(c.contacts_website, '')) AS contacts
     FROM clubs c WHERE c.id = $1`,
    [club, locale],
  )
  return rows[0] ?? null
}
