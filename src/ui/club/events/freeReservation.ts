import type { Times } from '#src/ui/club/types.ts'

/** A reservation an event can be put on, as the API says it. */
export type FreeReservation = Times & {
  id: string
  /** Id of the club. */
  club: string
  location: { slug: string; timeZone: string }
  status: string
  attachDeadline: string | null
}
