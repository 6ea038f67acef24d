import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { pool } from '#src/db/pool.ts'
import { hallsCalendar } from '#src/db/spaces/hallsCalendar.ts'
import { isDay } from '#src/domain/calendarDays.ts'
import { hallsPeriod, isHallsView } from '#src/domain/hallsPeriod.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { dayKey } from '#src/i18n/formatDate.ts'
import { AdminFrame } from '#src/ui/admin/AdminFrame.tsx'
import { HallsCalendar } from '#src/ui/admin/halls/HallsCalendar.tsx'
import { hallsWords } from '#src/ui/admin/halls/words.ts'

/** The calendar of all halls at /admin/halls, for admins: a view of one's own is open to everybody unless it looks who comes. */
export async function HallsPage(props: AdminViewServerProps) {
  const { initPageResult, i18n, searchParams } = props
  const person = personOf(initPageResult.req)
  if (!person) redirect(`/admin/login?redirect=${encodeURIComponent('/admin/halls')}`)
  if (!person.roles.includes('admin')) notFound()
  const language = i18n.language === 'en' ? 'en' : 'ru'
  const today = dayKey(Date.now(), campusTimeZone)
  const asked = searchParams ?? {}
  const view = isHallsView(asked.view) ? asked.view : 'week'
  const day = isDay(asked.day) ? asked.day : today
  const wanted = typeof asked.hall === 'string' && asked.hall ? asked.hall : null
  const { halls, bookings } = await hallsCalendar(pool, { ...hallsPeriod(view, day), hall: wanted, locale: language })
  const hall = halls.some(({ slug }) => slug === wanted) ? (wanted ?? '') : ''
  return (
    <AdminFrame view={props}>
      <HallsCalendar
        bookings={bookings}
        day={day}
        hall={hall}
        halls={halls}
        language={language}
        today={today}
        view={view}
        words={hallsWords(language)}
      />
    </AdminFrame>
  )
}
