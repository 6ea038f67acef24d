/** Only for taking an address apart: never contacted. */
const base = 'http://same.site'

/**
 * Where to go after signing in: the path, query and fragment of `next` when it is a page of this site, else `fallback`. An address of
 * another site in any spelling a browser knows (`//evil`, `/\evil`, `https:evil`, tabs in between) is refused, and so is the API.
 */
export function nextPath(next: unknown, fallback = '/'): string {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 2000 || !URL.canParse(next, base))
    return fallback
  const url = new URL(next, base)
  // A path of two slashes names another host as soon as it stands alone.
  if (url.origin !== base || url.pathname.startsWith('//') || url.username || /^\/api(\/|$)/.test(url.pathname))
    return fallback
  return url.pathname + url.search + url.hash
}
