import { entityTag, isFresh } from '#src/lib/entityTag.ts'

export type Caching = {
  /** Seconds a browser or proxy may keep the answer; then it asks again with the tag and usually hears 304. */
  maxAge: number
  /** The answer depends on who asks: never kept by a proxy. */
  isPersonal?: boolean
}

/** What the language of an answer is taken from when the address does not name it (`src/lib/requestLocale.ts`). */
const languageSources = 'accept-language, cookie, x-hub-locale'

/**
 * JSON that was written elsewhere (mostly by the database) as an answer with a validator: 304 when the caller has it already.
 */
export function publicJson(request: Request, body: string, { maxAge, isPersonal = false }: Caching): Response {
  const tag = entityTag(body)
  const headers: Record<string, string> = {
    'cache-control': isPersonal ? 'private, no-cache' : `public, max-age=${maxAge}`,
    etag: tag,
    ...(isPersonal
      ? { vary: 'cookie, authorization' }
      : request.url.includes('locale=')
        ? {}
        : { vary: languageSources }),
  }
  if (isFresh(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { status: 200, headers: { ...headers, 'content-type': 'application/json' } })
}
