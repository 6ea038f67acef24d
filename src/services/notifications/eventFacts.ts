import type { MailEvent } from '#src/db/mails/eventForMail.ts'
import { type Locale, locales } from '#src/domain/locale.ts'
import { formatRangeInWords } from '#src/i18n/formatDate.ts'
import { mailWords } from '#src/i18n/mails.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { env } from '#src/lib/env.ts'
import type { LetterParts } from '#src/lib/letter.ts'

type ByLocale = MailEvent['titles']

/** A text in the wanted language, else in the first that has it. */
export const inLocale = (texts: ByLocale, locale: Locale): string | null => {
  for (const each of [locale, ...locales]) if (texts[each]) return texts[each]
  return null
}

export const titleOf = (event: MailEvent, locale: Locale): string => inLocale(event.titles, locale) ?? event.slug

/** Where an event takes place, in one line; `null` when it is not said anywhere. */
export function placeOf({ places, directions, venues, isOnline }: MailEvent, locale: Locale): string | null {
  const place = inLocale(places, locale)
  const way = inLocale(directions, locale)
  if (place) return way ? `${place} — ${way}` : place
  return inLocale(venues, locale) ?? (isOnline ? mailWords.online[locale] : null)
}

/** When and where, for a letter's table of facts. */
export function eventFacts(event: MailEvent, locale: Locale): NonNullable<LetterParts['facts']> {
  const place = placeOf(event, locale)
  return [
    {
      label: mailWords.when[locale],
      value: formatRangeInWords(event.startsAt, event.endsAt, { locale, timeZone: event.timeZone }),
    },
    ...(place ? [{ label: mailWords.where[locale], value: place }] : []),
  ]
}

/** The absolute address of a page in a language. */
export const pageUrl = (locale: Locale, path: string): string => env.PUBLIC_URL + localePath(locale, path)
