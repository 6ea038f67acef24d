import type { CoincidingClass } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'
import { dayKey, formatTime } from '#src/i18n/formatDate.ts'

type Event = { startsAt: string; endsAt: string; timeZone: string }

/** «Линейная алгебра, 10:00–10:50, D 204», on the event's clock; of an event over several days with the class's day, «25.11 10:00–10:50». */
export function classWords(
  { title, place, startsAt, endsAt }: CoincidingClass,
  { timeZone, ...event }: Event,
  locale: Locale,
): string {
  const time = (moment: string): string => formatTime(moment, { locale, timeZone })
  const day = dayKey(startsAt, timeZone)
  const isOneDay = dayKey(event.startsAt, timeZone) === dayKey(event.endsAt, timeZone)
  const date = isOneDay ? '' : `${day.slice(8)}.${day.slice(5, 7)} `
  return [title, `${date}${time(startsAt)}–${time(endsAt)}`, place].filter(Boolean).join(', ')
}
