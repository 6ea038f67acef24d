import type { Role } from './actor.ts'

/** What identifies a person at the door. */
export const staticFields = ['name', 'sduId', 'photo'] as const
export type StaticField = (typeof staticFields)[number]

type Person = { roles: readonly Role[]; sduId: string | null }

/** A member of the campus, whose personal fields only admins change after the first fill-in; attendees from outside are free. */
export const isCampusPerson = ({ roles, sduId }: Person): boolean => !roles.includes('attendee') || !!sduId

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/**
 * The first of `wanted` that the person may not set: a static field that is filled already with something else. `null` when
 * everything may be set. Admins are asked about before.
 */
export function refusedStaticField(
  person: Person,
  current: Partial<Record<StaticField, unknown>>,
  wanted: Partial<Record<StaticField, unknown>>,
): StaticField | null {
  if (!isCampusPerson(person)) return null
  const refused = staticFields.find(
    (field) => wanted[field] !== undefined && isFilled(current[field]) && wanted[field] !== current[field],
  )
  return refused ?? null
}

/** What a person is asked for at the first sign-in. */
export function missingFields(
  person: Person & { photo: unknown },
  { sduIdRequired }: { sduIdRequired: boolean },
): StaticField[] {
  if (!person.roles.includes('student')) return []
  return [
    ...(sduIdRequired && !person.sduId ? (['sduId'] as const) : []),
    ...(person.photo ? [] : (['photo'] as const)),
  ]
}
