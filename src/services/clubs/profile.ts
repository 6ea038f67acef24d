import type { PayloadRequest } from 'payload'
import { asUser } from '#src/access/local.ts'
import { clubProfile, type StoredProfile } from '#src/db/club/clubProfile.ts'
import { payloadTransaction } from '#src/db/payloadTransaction.ts'
import { pool } from '#src/db/pool.ts'
import type { Actor } from '#src/domain/actor.ts'
import { type Locale, locales } from '#src/domain/locale.ts'
import { notFound } from '#src/lib/errors.ts'
import { ownClub } from '#src/services/clubs/ownClub.ts'
import { checkPicture } from '#src/services/clubs/picture.ts'
import { richTextOf, textOf } from '#src/services/clubs/prose.ts'

export type ClubTexts = { tagline: string; description: string; meets: string }

export type ProfileForm = Omit<StoredProfile, 'texts'> & { texts: Record<Locale, ClubTexts & { name: string }> }

export type ProfileChange = {
  texts: Record<Locale, ClubTexts>
  photo: string | null
  contacts: StoredProfile['contacts']
}

/**
 * What the own club says of itself, its description as Markdown.
 * @throws HubError not_found 404, forbidden 403
 */
export async function readProfile(
  req: PayloadRequest,
  actor: Actor,
  club: string,
  locale: Locale,
): Promise<ProfileForm> {
  const { id } = await ownClub(pool, actor, club)
  const stored = await clubProfile(pool, id, locale)
  if (!stored) throw notFound()
  const texts = {} as ProfileForm['texts']
  for (const each of locales) {
    const found = stored.texts[each]
    texts[each] = {
      name: found?.name ?? stored.texts.ru?.name ?? stored.slug,
      tagline: found?.tagline ?? '',
      description: await textOf(req.payload.config, found?.description),
      meets: found?.meets ?? '',
    }
  }
  return { ...stored, texts }
}

/**
 * Changes it. A language without its own name of the club takes the Russian one.
 * @throws HubError as {@link readProfile}, invalid_input 400
 */
export async function updateProfile(
  req: PayloadRequest,
  actor: Actor,
  club: string,
  { texts, photo, contacts }: ProfileChange,
): Promise<{ slug: string }> {
  return payloadTransaction(req, async (db) => {
    const own = await ownClub(db, actor, club)
    const stored = await clubProfile(db, own.id, 'ru')
    if (!stored) throw notFound()
    if (photo && photo !== stored.photo?.id) await checkPicture(req, photo, 'photo')
    for (const locale of locales) {
      const { tagline, description, meets } = texts[locale]
      const isEmpty = !tagline && !description && !meets
      if (isEmpty && locale !== 'ru' && !stored.texts[locale]) continue
      const name = stored.texts[locale]?.name ?? stored.texts.ru?.name ?? own.slug
      const data = {
        name,
        tagline: tagline || null,
        description: await richTextOf(req.payload.config, description),
        meets: meets || null,
        ...(locale === 'ru' ? { photo, contacts } : {}),
      }
      await asUser(req).update({ collection: 'clubs', id: own.id, locale, depth: 0, data: data as never })
    }
    return { slug: own.slug }
  })
}
