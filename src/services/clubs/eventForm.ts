import type { PayloadRequest } from 'payload'
import { eventForm, type StoredEvent } from '#src/db/club/eventForm.ts'
import { pool } from '#src/db/pool.ts'
import type { Actor } from '#src/domain/actor.ts'
import { type Locale, locales } from '#src/domain/locale.ts'
import { notFound } from '#src/lib/errors.ts'
import { isUuid } from '#src/lib/ids.ts'
import { ownClub } from '#src/services/clubs/ownClub.ts'
import { textOf } from '#src/services/clubs/prose.ts'
import type { EventTexts } from '#src/services/clubs/saveEvent.ts'

export type EventForm = Omit<StoredEvent, 'texts'> & { texts: Partial<Record<Locale, EventTexts>> }

/**
 * An event of the own club as it is edited, its description as Markdown.
 * @throws HubError not_found 404, forbidden 403
 */
export async function readEventForm(
  req: PayloadRequest,
  actor: Actor,
  { club, event, locale }: { club: string; event: string; locale: Locale },
): Promise<EventForm> {
  const { id } = await ownClub(pool, actor, club)
  const stored = isUuid(event) ? await eventForm(pool, { event, club: id, locale }) : null
  if (!stored) throw notFound()
  const texts: EventForm['texts'] = {}
  for (const each of locales) {
    const found = stored.texts[each]
    if (found) texts[each] = { ...found, description: await textOf(req.payload.config, found.description) }
  }
  return { ...stored, texts }
}
