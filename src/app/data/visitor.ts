import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { authenticate } from '#src/db/authenticate.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { localePath } from '#src/i18n/navigation.ts'

/**
 * Who opens a page; `null` for a visitor. Only the cookie is looked at: a page is opened from everywhere (a letter, the bank's page)
 * and changes nothing, so the rule against foreign origins, which guards the API, does not hold here. Makes the page dynamic.
 */
export const visitor = cache(async (): Promise<Actor | null> => {
  const cookie = (await headers()).get('cookie')
  return cookie ? authenticate({ headers: new Headers({ cookie }) }) : null
})

/** The signed-in person, or off to the sign-in page and back. `path` is bare and carries the query. */
export async function requireVisitor(locale: Locale, path: string): Promise<Actor> {
  const actor = await visitor()
  if (!actor) redirect(localePath(locale, `/login?next=${encodeURIComponent(localePath(locale, path))}`))
  return actor
}
