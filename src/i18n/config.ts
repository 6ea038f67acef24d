import type { Locale } from '#src/domain/locale.ts'

export { defaultLocale, isLocale, type Locale, locales } from '#src/domain/locale.ts'

/** How each language calls itself: a language menu is read by those who do not know the current one. */
export const localeNames: Record<Locale, string> = { ru: 'Русский', kk: 'Қазақша', en: 'English' }

/** Three letters for narrow places, the way they are written on Kazakh street signs and sites. */
export const localeShortNames: Record<Locale, string> = { ru: 'Рус', kk: 'Қаз', en: 'Eng' }

/** BCP 47 tags for Intl and Open Graph. English dates are day-first with 24 hours, as everywhere on campus. */
export const intlLocales: Record<Locale, string> = { ru: 'ru-KZ', kk: 'kk-KZ', en: 'en-GB' }

/** Zone of the campus; an event at another place carries its own. */
export const campusTimeZone = 'Asia/Almaty'
