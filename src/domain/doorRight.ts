/** By what right a person stands at the door of an event; the stronger first. */
export const doorRights = ['admin', 'head', 'organiser', 'supervisor', 'steward'] as const
export type DoorRight = (typeof doorRights)[number]

/** Everyone but a steward may override, undo and admit walk-ins. */
export const maySupervise = (right: DoorRight | null): boolean => right !== null && right !== 'steward'

/** A grant ends this many hours after the event, so that late corrections at the door are possible. */
export const grantGraceHours = 6
