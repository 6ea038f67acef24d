import { doorParams } from '#src/db/door/doorSql.ts'
import { doorState } from '#src/db/door/doorState.ts'
import { type FoundGuest, searchDoor } from '#src/db/door/searchDoor.ts'
import type { Actor } from '#src/domain/actor.ts'
import { type DoorRight, maySupervise } from '#src/domain/doorRight.ts'
import type { Locale } from '#src/domain/locale.ts'
import { notFound } from '#src/lib/errors.ts'
import { checkInForbidden } from '#src/services/door/scan.ts'

type State = NonNullable<Awaited<ReturnType<typeof doorState>>>
export type Door = Omit<State, 'right'> & { right: DoorRight; maySupervise: boolean }

/** The door of an event (id or slug) for whoever has a right there: `check_in_forbidden` (403) for others. */
export async function doorForStaff(actor: Actor, event: string, locale: Locale): Promise<Door> {
  const state = await doorState(doorParams(event, actor), locale)
  if (!state) throw notFound()
  if (!state.right) throw checkInForbidden()
  return { ...state, right: state.right, maySupervise: maySupervise(state.right) }
}

/** Guests of an event whose name, e-mail or code holds every word of `query`. Refuses as {@link doorForStaff}. */
export async function findGuests(actor: Actor, event: string, query: string, locale: Locale): Promise<FoundGuest[]> {
  const found = await searchDoor(doorParams(event, actor), query, locale)
  if (!found) throw notFound()
  if (!found.right) throw checkInForbidden()
  return found.guests
}
