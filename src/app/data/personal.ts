import type { Metadata } from 'next'
import { isLocale, type Locale } from '#src/domain/locale.ts'

export type LocaleParams = { params: Promise<{ locale: string }> }
export type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The language of a page's address; the layout refuses unknown ones. */
export const localeOf = (locale: string): Locale => (isLocale(locale) ? locale : 'ru')

/** Metadata of a page that is nobody else's business: not for search engines. */
export const personalMetadata = (title: string): Metadata => ({ title, robots: { index: false, follow: false } })

/** One value of the query. */
export const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value
