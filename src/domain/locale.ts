/** The languages of the site, the default first. */
export const locales = ['ru', 'kk', 'en'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'ru'

/** A text in every language of the site. */
export type Localised = Record<Locale, string>

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

/**
 * The best language for an `Accept-Language` header (RFC 9110 §12.5.4), by descending weight; the default when none fits.
 */
export function negotiateLocale(header: string | null | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';')
      const weight = params.find((param) => param.trim().startsWith('q='))
      return { tag: tag.toLowerCase().split('-')[0], weight: weight ? Number(weight.trim().slice(2)) : 1 }
    })
    .filter((item) => item.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const item of wanted) if (isLocale(item.tag)) return item.tag
  return defaultLocale
}
