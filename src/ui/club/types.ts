import type { Messages } from '#src/i18n/types.ts'
import type { CellState } from '#src/ui/club/gridSelection.ts'

export type DeskTexts = { [Key in keyof Messages['manage']['reservations']]: string }
export type Place = { slug: string; name: string; timeZone: string }
export type Times = { start: string; end: string }
export type GridStep = Times & { state: CellState; reservation?: string }
export type GridDay = { date: string; steps: GridStep[] }
export type Week = { place: string; days: GridDay[] }

/** A club's reservation, as the API says it. */
export type OwnReservation = Times & {
  id: string
  location: { slug: string; timeZone: string }
  status: string
  attachDeadline: string | null
  event: string | null
  series: string | null
}

/** A date of a weekly series, as the API judges it; `reason` in the page's language, `alternative` what is free that day. */
export type Occurrence = Times & { state: 'free' | 'conflict' | 'refused'; reason?: string; alternative?: Times }
export type SeriesAnswer = { occurrences: Occurrence[]; reservations: OwnReservation[] }
