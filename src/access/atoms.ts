import type { Access, AccessArgs, AccessResult, FieldAccess, PayloadRequest, Where } from 'payload'
import { type Role, roles } from '#src/domain/actor.ts'

/**
 * An access rule: `true`, `false`, or the rows it allows. Without a document (the admin asks "may I at all?") a rule that
 * depends on data answers for "some document".
 */
export type Rule = (args: AccessArgs) => AccessResult

type SignedIn = { id: string; roles: Role[]; headOf: string[] }

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : value && typeof value === 'object' && 'id' in value ? String(value.id) : undefined

/** The person of a request as rules see it; `null` when nobody is signed in or the account is not of the users collection. */
export function personOf(req: PayloadRequest): SignedIn | null {
  const user = req.user as (Record<string, unknown> & { id: string; collection?: string }) | null
  if (!user || (user.collection && user.collection !== 'users')) return null
  const headOf = (user.headOf as { docs?: unknown[] } | undefined)?.docs ?? []
  const given = Array.isArray(user.roles) ? user.roles : []
  return {
    id: user.id,
    roles: roles.filter((role) => given.includes(role)),
    headOf: headOf.map(idOf).filter((id): id is string => id !== undefined),
  }
}

export const everyone: Rule = () => true
export const nobody: Rule = () => false
export const signedIn: Rule = ({ req }) => personOf(req) !== null

/** Whoever has one of the roles. */
export const role =
  (...wanted: Role[]): Rule =>
  ({ req }) =>
    personOf(req)?.roles.some((has) => wanted.includes(has)) ?? false

export const admin: Rule = role('admin')
export const staff: Rule = role('admin', 'club_head', 'organiser', 'studio_manager')

/** Rows whose `field` is the signed-in person. */
export const own =
  (field = 'user'): Rule =>
  ({ req }) => {
    const person = personOf(req)
    return person ? { [field]: { equals: person.id } } : false
  }

/** Rows whose `field` is a club the person heads. */
export const ownClub =
  (field = 'club'): Rule =>
  ({ req }) => {
    const person = personOf(req)
    return person && person.headOf.length > 0 ? { [field]: { in: person.headOf } } : false
  }

/** Rows that a person with the role organiser made. */
export const ownOrganised =
  (field = 'organiser'): Rule =>
  (args) =>
    role('organiser')(args) ? own(field)(args) : false

/** Rows with one of the values, whoever asks. */
export const where =
  (condition: Where): Rule =>
  () =>
    condition

/** On create: the club named in the data is one the person heads. Without data: the person heads some club. */
export const intoOwnClub: Rule = ({ req, data }) => {
  const person = personOf(req)
  if (!person || person.headOf.length === 0) return false
  const club = idOf((data as { club?: unknown } | undefined)?.club)
  return data === undefined || (club !== undefined && person.headOf.includes(club))
}

/** On create: outside clubs, by a person with the role organiser. */
export const asOrganiser: Rule = (args) =>
  Boolean(role('organiser')(args)) && !idOf((args.data as { club?: unknown } | undefined)?.club)

/**
 * Either rule.
 *
 * | a | b | result |
 * |---|---|---|
 * | true | any | true |
 * | Where A | Where B | A or B |
 * | false | x | x |
 */
export const anyOf =
  (...rules: Rule[]): Access =>
  (args) => {
    const conditions: Where[] = []
    for (const rule of rules) {
      const result = rule(args)
      if (result === true) return true
      if (result) conditions.push(result)
    }
    if (conditions.length === 0) return false
    return conditions.length === 1 ? (conditions[0] as Where) : { or: conditions }
  }

/** Field rules: a field's access answers yes or no, never with rows. */
export const fieldAdmin: FieldAccess = ({ req }) => personOf(req)?.roles.includes('admin') ?? false
export const fieldStaff: FieldAccess = ({ req }) =>
  personOf(req)?.roles.some((has) => has !== 'student' && has !== 'attendee') ?? false
export const fieldNobody: FieldAccess = () => false
/** The person's own document, or an admin. */
export const fieldSelfOrAdmin: FieldAccess = ({ req, id, doc }) => {
  const person = personOf(req)
  return !!person && (person.roles.includes('admin') || person.id === (id ?? doc?.id))
}

/** The person's own document and nobody else's, not even an admin's view of it. */
export const fieldSelf: FieldAccess = ({ req, id, doc }) => {
  const person = personOf(req)
  return !!person && person.id === (id ?? doc?.id)
}

/** For fields of an event that only those who run it may read, such as the link of an online meeting. */
export const fieldRunsEvent: FieldAccess = ({ req, doc }) => {
  const person = personOf(req)
  if (!person) return false
  if (person.roles.includes('admin')) return true
  const club = idOf(doc?.club)
  return club ? person.headOf.includes(club) : person.roles.includes('organiser') && idOf(doc?.organiser) === person.id
}
