/**
 * Languages without middleware: the unprefixed address is the Russian page, so that a static page is served straight from the
 * cache. For `next.config`: `rewrites: async () => ({ afterFiles: localeRewrites() })`, `redirects: async () => localeRedirects()`.
 * `afterFiles` keeps public files, `/_next` assets and fixed routes (sitemap.xml, manifest) out of it.
 */
import { defaultLocale, locales } from './config.ts'

/** First path segments that belong to no language. */
const outside = ['api', 'admin', '_next', 'media']

export function localeRewrites(): { source: string; destination: string }[] {
  const reserved = [...locales, ...outside].join('|')
  return [
    { source: '/', destination: `/${defaultLocale}` },
    { source: `/:path((?!(?:${reserved})(?:/|$)).*)`, destination: `/${defaultLocale}/:path` },
  ]
}

/** One page, one address: `/ru/…` goes to the unprefixed one. */
export function localeRedirects(): { source: string; destination: string; permanent: boolean }[] {
  return [
    { source: `/${defaultLocale}`, destination: '/', permanent: true },
    { source: `/${defaultLocale}/:path*`, destination: '/:path*', permanent: true },
  ]
}
