import type { PayloadRequest } from 'payload'
import { asUser } from '#src/access/local.ts'
import { eventChoices } from '#src/db/club/eventChoices.ts'
import { eventForm } from '#src/db/club/eventForm.ts'
import { forgetEventTexts } from '#src/db/club/forgetEventTexts.ts'
import { payloadTransaction } from '#src/db/payloadTransaction.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { type Locale, locales } from '#src/domain/locale.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { isUuid } from '#src/lib/ids.ts'
import { ownClub } from '#src/services/clubs/ownClub.ts'
import { checkPicture } from '#src/services/clubs/picture.ts'
import { richTextOf } from '#src/services/clubs/prose.ts'

export type EventTexts = { title: string; summary: string; description: string }

export type EventDraft = {
  /** At least one language has a title. Without Russian texts the first given ones stand in for them. */
  texts: Partial<Record<Locale, EventTexts>>
  category: string | null
  genres: string[]
  tags: string[]
  poster: string | null
  /** `null` only for an event that stands on none already. */
  booking: string | null
  startsAt: string
  endsAt: string
  /** In minor units. */
  price: number
  type: 'club' | 'general'
  maxAttendees: number
  /** Publish a draft; without it a draft stays one. */
  publish: boolean
}

export type SavedEvent = { id: string; slug: string; status: 'draft' | 'published' }

const written = (texts: EventDraft['texts']): [Locale, EventTexts][] =>
  locales.flatMap((locale) => (texts[locale]?.title ? [[locale, texts[locale]] as [Locale, EventTexts]] : []))

async function words(req: PayloadRequest, { title, summary, description }: EventTexts): Promise<object> {
  return { title, summary: summary || null, description: await richTextOf(req.payload.config, description) }
}

async function checkChoices(db: Db, { category, genres, tags }: EventDraft): Promise<void> {
  const known = await eventChoices(db, 'ru')
  const wanted = { categories: category ? [category] : [], genres, tags }
  for (const [kind, field] of [
    ['categories', 'category'],
    ['genres', 'genres'],
    ['tags', 'tags'],
  ] as const)
    if (wanted[kind].some((id) => !known[kind].some((each) => each.id === id)))
      throw new HubError('invalid_input', { field, params: { field } })
}

async function fieldsOf(
  req: PayloadRequest,
  db: Db,
  draft: EventDraft,
  club: string,
): Promise<Record<string, unknown>> {
  await checkChoices(db, draft)
  if (draft.poster) await checkPicture(req, draft.poster, 'poster')
  const { category, genres, tags, poster, booking, startsAt, endsAt, price, type, maxAttendees } = draft
  return { club, category, genres, tags, poster, booking, startsAt, endsAt, price, type, maxAttendees }
}

/** The languages beside Russian, then the publication: last, so that it is announced with all its words. */
async function finish(req: PayloadRequest, db: Db, event: SavedEvent, draft: EventDraft): Promise<SavedEvent> {
  const update = (data: object, locale: Locale) =>
    asUser(req).update({ collection: 'events', id: event.id, locale, depth: 0, data: data as never })
  for (const locale of locales) {
    if (locale === 'ru') continue
    const texts = draft.texts[locale]
    if (texts?.title) await update(await words(req, texts), locale)
    else await forgetEventTexts(db, event.id, locale)
  }
  if (!draft.publish || event.status === 'published') return event
  await update({ status: 'published' }, 'ru')
  return { ...event, status: 'published' }
}

const firstOf = (draft: EventDraft): EventTexts => {
  const [first] = written(draft.texts)
  if (!first) throw new HubError('invalid_input', { field: 'texts.ru.title', params: { field: 'title' } })
  return first[1]
}

function checkBooking(booking: string | null): void {
  if (!booking) throw new HubError('invalid_input', { field: 'booking', params: { field: 'booking' } })
}

/**
 * Makes an event of the own club on one of its reservations.
 * @throws HubError not_found 404, forbidden 403, and those of making and publishing an event (docs/spaces.md)
 */
export async function createEvent(
  req: PayloadRequest,
  actor: Actor,
  club: string,
  draft: EventDraft,
): Promise<SavedEvent> {
  return payloadTransaction(req, async (db) => {
    const { id: own } = await ownClub(db, actor, club)
    checkBooking(draft.booking)
    const doc = await asUser(req).create({
      collection: 'events',
      locale: 'ru',
      depth: 0,
      data: {
        ...(await fieldsOf(req, db, draft, own)),
        ...(await words(req, firstOf(draft))),
        status: 'draft',
      } as never,
    })
    return finish(req, db, { id: doc.id, slug: String(doc.slug), status: 'draft' }, draft)
  })
}

/**
 * Changes an event of the own club; another reservation moves it. A cancelled one is not changed.
 * @throws HubError as {@link createEvent}, conflict 409
 */
export async function updateEvent(
  req: PayloadRequest,
  actor: Actor,
  { club, event, draft }: { club: string; event: string; draft: EventDraft },
): Promise<SavedEvent> {
  return payloadTransaction(req, async (db) => {
    const { id: own } = await ownClub(db, actor, club)
    const stored = isUuid(event) ? await eventForm(db, { event, club: own, locale: 'ru' }) : null
    if (!stored) throw notFound()
    if (stored.status === 'cancelled') throw new HubError('conflict', { status: 409 })
    if (stored.booking) checkBooking(draft.booking)
    if (draft.maxAttendees < stored.taken)
      throw new HubError('capacity_below_taken', { field: 'maxAttendees', params: { taken: stored.taken } })
    await asUser(req).update({
      collection: 'events',
      id: event,
      locale: 'ru',
      depth: 0,
      data: { ...(await fieldsOf(req, db, draft, own)), ...(await words(req, firstOf(draft))) } as never,
    })
    return finish(req, db, { id: event, slug: stored.slug, status: stored.status }, draft)
  })
}
