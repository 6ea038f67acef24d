import { cache } from 'react'
import { defaultLocale, type Locale } from '#src/i18n/config.ts'

/** Of one rendering. */
const rendering = cache((): { locale: Locale } => ({ locale: defaultLocale }))

/** The frame of a page says its language here, for what inside it gets no params of Next. */
export const keepPageLocale = (locale: Locale): void => {
  rendering().locale = locale
}

export const pageLocale = (): Locale => rendering().locale
