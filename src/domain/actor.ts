import type { Locale } from './locale.ts'

export const roles = ['admin', 'student', 'attendee', 'club_head', 'organiser', 'studio_manager'] as const
export type Role = (typeof roles)[number]

/** Who acts: the part of a user that rules need. */
export type Actor = {
  id: string
  email: string
  name: string
  roles: readonly Role[]
  /** Ids of the clubs the person heads. */
  headOf: readonly string[]
  locale: Locale
  /** The session the request came with. */
  sessionId: string
}

export const hasRole = (actor: Pick<Actor, 'roles'> | null | undefined, ...wanted: Role[]): boolean =>
  !!actor && wanted.some((role) => actor.roles.includes(role))

export const isAdmin = (actor: Pick<Actor, 'roles'> | null | undefined): boolean => hasRole(actor, 'admin')

/** May enter the Payload admin: admins everything, club heads and organisers their own. */
export const isStaff = (actor: Pick<Actor, 'roles'> | null | undefined): boolean =>
  hasRole(actor, 'admin', 'club_head', 'organiser', 'studio_manager')
