import { isLocale, type Locale, negotiateLocale } from '#src/domain/locale.ts'

type Source = { headers: Headers; url?: string | null }

const cookieLocale = (headers: Headers): string | undefined =>
  /(?:^|;\s*)hub-locale=(\w+)/.exec(headers.get('cookie') ?? '')?.[1]

/** The language to answer in: `?locale=`, then the header `x-hub-locale`, the cookie `hub-locale`, then `Accept-Language`. */
export function requestLocale({ headers, url }: Source): Locale {
  const query = url?.includes('locale=') ? new URL(url, 'http://hub').searchParams.get('locale') : null
  for (const wanted of [query, headers.get('x-hub-locale'), cookieLocale(headers)]) if (isLocale(wanted)) return wanted
  return negotiateLocale(headers.get('accept-language'))
}
