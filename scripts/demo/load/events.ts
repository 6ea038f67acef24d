import type { PayloadRequest } from 'payload'
import { payloadTx } from '#src/db/payloadTx.ts'
import { pool } from '#src/db/pool.ts'
import type { DemoEvent } from '../schedule.ts'
import { inLanes, known, type Load } from './context.ts'
import { createDocument, existing, inTransaction } from './documents.ts'
import { idOf } from './ids.ts'
import { richText } from './richText.ts'

const paidAtOnce = 4
const daily = 86_400_000

const bookingStatus = ({ past, status }: DemoEvent): string =>
  past ? 'completed' : status === 'published' ? 'confirmed' : 'pending'

async function reserve(req: PayloadRequest, load: Load, event: DemoEvent): Promise<string | null> {
  const { booking, slug, template, organiser, publishedAt } = event
  if (!booking) return null
  const id = idOf(`booking ${slug}`, publishedAt)
  const data = {
    id,
    location: known(load.locations, booking.location),
    club: template.club ? known(load.clubs, template.club) : null,
    startsAt: booking.startsAt.toISOString(),
    endsAt: booking.endsAt.toISOString(),
    status: bookingStatus(event),
    kind: 'reservation',
    createdBy: known(load.people, organiser),
  }
  await req.payload.create({ req, collection: 'bookings', data: data as never, depth: 0, context: {} })
  return id
}

/** Several priced pools in place of the default type, which the event made when it was saved. */
async function addTicketTypes(
  req: PayloadRequest,
  event: string,
  { slug, template, startsAt, publishedAt }: DemoEvent,
): Promise<void> {
  const db = await payloadTx(req)
  const { rows } = await db.query<{ id: string }>('SELECT id FROM ticket_types WHERE event_id = $1', [event])
  for (const [place, { name, note, price, capacity, salesEndDaysBefore }] of (template.ticketTypes ?? []).entries()) {
    const limit = price > 0 ? paidAtOnce : 1
    const data = {
      price,
      currency: 'KZT',
      capacity,
      position: place + 1,
      isDefault: false,
      perPersonLimit: limit,
      perOrderLimit: limit,
      salesEnd:
        salesEndDaysBefore === undefined
          ? null
          : new Date(startsAt.getTime() - salesEndDaysBefore * daily).toISOString(),
    }
    const texts = (locale: 'ru' | 'kk' | 'en') => ({ name: name[locale], note: note?.[locale] ?? null })
    const first = place === 0 ? rows[0]?.id : undefined
    if (!first) {
      await createDocument(req, {
        collection: 'ticket-types',
        id: idOf(`type ${slug} ${place}`, publishedAt),
        data: { event, ...data },
        texts,
      })
      continue
    }
    for (const locale of ['ru', 'kk', 'en'] as const)
      await req.payload.update({
        req,
        collection: 'ticket-types',
        id: first,
        data: { ...data, ...texts(locale) } as never,
        locale,
        depth: 0,
        context: {},
      })
  }
}

async function loadEvent(req: PayloadRequest, load: Load, id: string, event: DemoEvent): Promise<void> {
  const { slug, template, startsAt, endsAt, status, cancelReason, organiser } = event
  const term = (of: string) => (each: string) => known(load.terms, `${of}:${each}`)
  await createDocument(req, {
    collection: 'events',
    id,
    data: {
      slug,
      status,
      type: template.type,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      timeZone: 'Asia/Almaty',
      club: template.club ? known(load.clubs, template.club) : null,
      location: template.location ? known(load.locations, template.location) : null,
      booking: await reserve(req, load, event),
      organiser: known(load.people, organiser),
      poster: known(load.pictures, `poster ${template.slug}`),
      category: term('categories')(template.category),
      genres: template.genres.map(term('genres')),
      tags: template.tags.map(term('tags')),
      price: template.price,
      currency: 'KZT',
      maxAttendees: template.capacity,
      bonusPoints: template.bonusPoints ?? null,
      onlineLink: template.onlineLink ?? null,
      streamUrl: template.stream?.url ?? null,
      streamAudience: template.stream?.audience ?? 'public',
      cancelReason: cancelReason?.ru ?? null,
    },
    texts: (locale) => ({
      title: template.title[locale],
      summary: template.summary[locale],
      description: richText(template.description, locale),
      venueText: template.venueText?.[locale] ?? null,
    }),
  })
  await addTicketTypes(req, id, event)
}

/** Events with their reservations and ticket types, past and to come. */
export async function loadEvents(load: Load, progress: (done: number, all: number) => void): Promise<void> {
  const { payload, plan, events } = load
  const there = await existing(
    'events',
    'slug',
    plan.events.map(({ slug }) => slug),
  )
  let done = 0
  await inLanes(plan.events, 4, async (event) => {
    const id = there.get(event.slug) ?? idOf(`event ${event.slug}`, event.publishedAt)
    events.set(event.slug, id)
    if (!there.has(event.slug)) await inTransaction(payload, (req) => loadEvent(req, load, id, event))
    progress(++done, plan.events.length)
  })
  await dateEvents(load)
}

/** What the site stamps with the present, at the time it would have happened; attendance of past events is closed. */
async function dateEvents({ plan, events }: Load): Promise<void> {
  const dates = plan.events.map(({ slug, publishedAt, status }) => ({
    id: known(events, slug),
    at: publishedAt,
    published: status !== 'draft',
  }))
  await pool.query(
    `UPDATE events e SET created_at = d.at - interval '2 hours', updated_at = d.at, published_at = CASE WHEN d.published THEN d.at END, sequence = 0,
       closed_at = CASE WHEN e.status = 'published' AND e.ends_at < now() - interval '1 hour' THEN e.ends_at + interval '1 hour' END
     FROM jsonb_to_recordset($1) AS d(id uuid, at timestamptz, published boolean) WHERE e.id = d.id AND e.created_at > d.at`,
    [JSON.stringify(dates)],
  )
}
