import { defaultLocale, isLocale, type Locale, locales } from './config.ts'

/**
 * Path of a page in a language: Russian has no prefix, `/kk` and `/en` do. `path` starts with a slash and may carry a
 * query and a fragment. Give the result to `next/link` or `<a>`.
 */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path
  return path === '/' || path.startsWith('/?') || path.startsWith('/#')
    ? `/${locale}${path.slice(1)}`
    : `/${locale}${path}`
}

/** The language and the bare path of a pathname, whether it came with a prefix, without one, or rewritten with `/ru`. */
export function splitLocale(pathname: string): { locale: Locale; path: string } {
  const [, first = '', ...rest] = pathname.split('/')
  if (isLocale(first)) return { locale: first, path: `/${rest.join('/')}` }
  return { locale: defaultLocale, path: pathname || '/' }
}

/** The same page in another language. */
export const switchLocalePath = (locale: Locale, pathname: string): string =>
  localePath(locale, splitLocale(pathname).path)

/** True when `pathname` (in any language) is `href` (bare) or lies under it; `/` and `/events` are the feed. */
export function isWithin(pathname: string, href: string): boolean {
  const { path } = splitLocale(pathname)
  if (href === '/') return path === '/' || path === '/events' || path.startsWith('/events/')
  return path === href || path.startsWith(`${href}/`)
}

/** Canonical address and hreflang links of a page, in the shape of Next's `metadata.alternates`. `origin` has no trailing slash. */
export function alternates(
  origin: string,
  locale: Locale,
  path: string,
): { canonical: string; languages: Record<string, string> } {
  const languages: Record<string, string> = { 'x-default': origin + localePath(defaultLocale, path) }
  for (const each of locales) languages[each] = origin + localePath(each, path)
  return { canonical: origin + localePath(locale, path), languages }
}
