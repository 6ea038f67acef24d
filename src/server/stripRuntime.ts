/**
 * Takes Next's client runtime out of a finished static page: script files, their preloads and the inline copy of the page that
 * only hydration reads. Why: an empty page of Next 16.4 carries 135 kB (gzip) of script, more than the whole budget of the feed
 * and the event page, and those pages need none of it (public/hub.ts does what they do).
 *
 * A page that still streams (Suspense filled in later) is returned unchanged: it needs the runtime. So is one whose markup is not
 * recognised, which then is heavier, not broken. What stays: scripts marked `data-keep`, and data blocks (JSON-LD).
 */
export function stripRuntime(html: string): string {
  if (!html.includes('data-keep') || needsRuntime.test(html)) return html
  return html
    .replace(script, (whole, attributes: string) => (keeps.test(attributes) ? whole : ''))
    .replace(scriptPreload, '')
    .replace('<div hidden=""><!--$--><!--/$--></div>', '')
}

const script = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const scriptPreload = /<link\b(?=[^>]*\bas="script")[^>]*>/g
const keeps = /\bdata-keep\b|\btype="application\/ld\+json"/

/** Pending boundaries (`<!--$?-->`), and the calls that fill them in. */
const needsRuntime = /<!--\$[?!]-->|\$R[CSXBTV]\(/

/** {@link stripRuntime} for a page that says of itself that it needs none (`plainPage` in its metadata); others are unchanged. */
export const withoutRuntime = (html: string): string =>
  html.includes('<meta name="hub-runtime" content="none"') ? stripRuntime(html) : html
