/** Numbers and money the way people write them. Pure; safe in client islands. Dates are in formatDate.ts. */
import { intlLocales, type Locale } from './config.ts'

const nbsp = '\u00A0'
const cache = new Map<string, Intl.NumberFormat>()

/** Chromium has no Kazakh and says that it has: plain numbers, which are the Russian ones, are asked for in Russian, so that the
 * server's page and the island agree. */
const tagOf = (locale: Locale, { notation, style }: Intl.NumberFormatOptions): string =>
  intlLocales[locale === 'kk' && !notation && style !== 'percent' ? 'ru' : locale]

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let format = cache.get(key)
  if (!format) {
    format = new Intl.NumberFormat(tagOf(locale, options), options)
    cache.set(key, format)
  }
  return format
}

/** Signs that follow the amount in all three languages, as on price tags in Kazakhstan. */
const trailingSigns: Record<string, string> = { KZT: '₸', RUB: '₽' }

/** Decimals of a currency by ISO 4217 (KZT and RUB: 2, JPY: 0). */
export const currencyDigits = (currency: string): number =>
  numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/**
 * Money from minor units: `formatMoney(50000, 'KZT', 'ru')` → «500 ₸». Cents are shown only when there are some.
 */
export function formatMoney(minor: number, currency: string, locale: Locale): string {
  const digits = currencyDigits(currency)
  const value = minor / 10 ** digits
  const decimals = Number.isInteger(value) ? 0 : digits
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const sign = trailingSigns[currency]
  if (sign) return `${numberFormat(locale, options).format(value)}${nbsp}${sign}`
  return numberFormat(locale, { ...options, style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(
    value,
  )
}

/** 1204 → «1 204». */
export const formatNumber = (value: number, locale: Locale): string => numberFormat(locale, {}).format(value)

/** Large counts in little room: 1204 → «1,2 тыс.». Below a thousand the number itself. */
export const formatCount = (value: number, locale: Locale): string =>
  numberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value)

/** Ratings have one decimal: 4.6 → «4,6». */
export const formatRating = (value: number, locale: Locale): string =>
  numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)

/** Social GPA has two decimals with a point in every language, as on a transcript. */
export const formatGpa = (value: number): string => value.toFixed(2)

/** 0.42 → «42 %». */
export const formatPercent = (share: number, locale: Locale): string =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
