import { notFound } from 'next/navigation'
import { loadClub } from '#src/app/data/clubs.ts'
import { requireVisitor } from '#src/app/data/visitor.ts'
import { type ClubRef, findClub } from '#src/db/findClub.ts'
import { pool } from '#src/db/pool.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'

export type OwnClubPage = { actor: Actor; club: ClubRef; name: string }

/** The club of a page of "My club" for its head or an admin; others do not learn that there is such a page. `path` is bare. */
export async function requireOwnClub(locale: Locale, slug: string, path: string): Promise<OwnClubPage> {
  const actor = await requireVisitor(locale, path)
  const club = await findClub(pool, slug)
  if (!club || !(isAdmin(actor) || actor.headOf.includes(club.id))) notFound()
  const view = await loadClub(locale, club.slug)
  return { actor, club, name: view?.name ?? club.slug }
}
