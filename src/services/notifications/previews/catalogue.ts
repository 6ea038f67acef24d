import type { CoreNotificationType } from '#src/domain/notificationTypes.ts'
import { accountPreviews, writtenPreviews } from '#src/services/notifications/previews/account.ts'
import { clubTypes, reservationTypes } from '#src/services/notifications/previews/clubs.ts'
import { newsTypes, ticketTypes } from '#src/services/notifications/previews/events.ts'
import { paymentTypes } from '#src/services/notifications/previews/payments.ts'
import type { PreviewGroup, TypePreview } from '#src/services/notifications/previews/types.ts'

/** A type of the core without a preview does not compile. */
const ofCore: Record<CoreNotificationType, TypePreview> = {
  ...ticketTypes,
  ...paymentTypes,
  ...newsTypes,
  ...clubTypes,
  ...reservationTypes,
}

const coreGroups: readonly PreviewGroup[] = [
  accountPreviews,
  { label: { ru: 'Билеты и события', en: 'Tickets and events' }, types: ticketTypes },
  { label: { ru: 'Деньги', en: 'Money' }, types: paymentTypes },
  { label: { ru: 'Напоминания и новости', en: 'Reminders and news' }, types: newsTypes },
  { label: { ru: 'Клубы', en: 'Clubs' }, types: clubTypes },
  { label: { ru: 'Брони залов', en: 'Reservations of halls' }, types: reservationTypes },
]

let added: readonly PreviewGroup[] = []

/** Makes the plugins' previews known to this process, in place of those known before. */
export function registerPreviews(given: readonly PreviewGroup[]): void {
  added = given
}

/** All previews as the admin chooses among them: the core's, the plugins', and what people write by hand. */
export const previewGroups = (): readonly PreviewGroup[] => [...coreGroups, ...added, writtenPreviews]

/** The preview of a type; `null` for one that is not known. */
export function previewOfType(type: string): TypePreview | null {
  if (Object.hasOwn(ofCore, type)) return ofCore[type as CoreNotificationType]
  for (const { types } of previewGroups()) if (Object.hasOwn(types, type)) return types[type] ?? null
  return null
}
