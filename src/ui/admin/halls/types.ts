import type { Hall, HallBooking } from '#src/db/spaces/hallsCalendar.ts'
import type { HallsWords } from '#src/ui/admin/halls/words.ts'

/** What each part of the calendar needs. */
export type CalendarProps = {
  /** Those in sight. */
  halls: Hall[]
  bookings: HallBooking[]
  /** A day of the period in sight. */
  day: string
  today: string
  language: 'ru' | 'en'
  words: HallsWords
  onOpen: (booking: HallBooking) => void
}
