import { unstable_cache } from 'next/cache'
import { allPagesTag } from '#src/domain/cacheTags.ts'

/**
 * Seconds after which a page is made anew even if nobody announced a change: an event begins and ends without one. The
 * visitor who comes then still gets the old page once.
 */
const longestAge = 60

/**
 * Remembers what a page has read and ties the page to tags, so that the page is static until one of them is expired
 * (`src/server/revalidation.ts`). A plain database query has no tags in Next: `unstable_cache` is what gives it some while
 * `cacheComponents` is off. Every page carries the tag of all pages besides.
 *
 * @param key what the value depends on, all of it
 */
export const cached = <T>(tags: readonly string[], key: readonly string[], read: () => Promise<T>): Promise<T> =>
  unstable_cache(read, ['hub', ...key], { tags: [allPagesTag, ...tags], revalidate: longestAge })()
