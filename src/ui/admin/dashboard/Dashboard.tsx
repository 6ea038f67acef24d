import type { AdminViewServerProps } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { dashboardFigures } from '#src/db/dashboardFigures.ts'
import { env } from '#src/lib/env.ts'
import { Chart } from './Charts.tsx'
import { Health } from './Health.tsx'
import { Figure, Fill, Panel, Waiting } from './parts.tsx'
import { dashboardWords } from './words.ts'

const zone = 'Asia/Almaty'

/** The first page of the admin: live figures of everything for an admin, of the own clubs and events for others. */
export async function Dashboard({ initPageResult, i18n }: AdminViewServerProps) {
  const { req } = initPageResult
  const person = personOf(req)
  if (!person) return null
  const language = i18n.language === 'en' ? 'en' : 'ru'
  const words = dashboardWords(language)
  const everything = person.roles.includes('admin')
  const figures = await dashboardFigures({ everything, clubs: person.headOf, person: person.id }, language)
  const tag = language === 'en' ? 'en-GB' : 'ru-KZ'
  const money = (minor: number, currency = 'KZT') =>
    new Intl.NumberFormat(tag, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 0,
    }).format(minor / 100)
  const when = (iso: string) =>
    new Intl.DateTimeFormat(tag, {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }).format(new Date(iso))
  const clock = (iso: string) =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
  const dayLabel = (day: string) =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(new Date(day))
  const monthLabel = (month: string) =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'short', year: '2-digit' }).format(new Date(`${month}-01`))
  const name = (req.user as { name?: string } | null)?.name ?? ''

  return (
    <div className="hub-dashboard gutter--left gutter--right">
      <header className="hub-dashboard__head">
        <h1>{words.hello.replace('{name}', name)}</h1>
        <a className="hub-button" href="/admin/collections/events/create">
          {words.createEvent}
        </a>
      </header>
      {env.isDemo && everything ? <p className="hub-banner">{words.demo}</p> : null}
      <div className="hub-figures">
        <Figure label={words.ticketsToday} value={figures.ticketsToday} href="/admin/collections/tickets" />
        <Figure
          label={words.revenueWeek}
          value={money(figures.revenueWeek)}
          {...(everything ? { href: '/admin/collections/orders' } : {})}
        />
        <Figure label={words.admittedToday} value={figures.admittedToday} href="/admin/collections/attendances" />
        <Figure label={words.upcomingEvents} value={figures.upcomingEvents} href="/admin/collections/events" />
        <Waiting
          label={words.waitingReviews}
          count={figures.waitingReviews}
          href="/admin/collections/reviews?where[or][0][and][0][status][equals]=pending"
        />
        <Waiting
          label={words.waitingExcuses}
          count={figures.waitingExcuses}
          href="/admin/collections/excuses?where[or][0][and][0][status][equals]=requested"
        />
      </div>
      <div className="hub-panels">
        {figures.health ? (
          <Panel title={words.health}>
            <Health health={figures.health} words={words} />
          </Panel>
        ) : null}
        <Panel title={words.reservationsToday}>
          {figures.reservationsToday.length === 0 ? <p className="hub-muted">{words.noReservations}</p> : null}
          <ul className="hub-list">
            {figures.reservationsToday.map((booking) => (
              <li key={booking.id}>
                <a href={`/admin/collections/bookings/${booking.id}`}>
                  <strong>
                    {clock(booking.startsAt)}–{clock(booking.endsAt)}
                  </strong>{' '}
                  {booking.location}
                  {booking.club ? ` · ${booking.club}` : ''}
                </a>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={words.sales} wide>
          <Chart
            categoryKey="day"
            categoryLabel={words.day}
            rows={figures.salesByDay.map((row) => ({
              ...row,
              day: dayLabel(row.day),
              revenue: Math.round(row.revenue / 100),
            }))}
            series={[{ key: 'tickets', label: words.tickets, colour: 'var(--hub-accent)' }]}
            tableLabel={words.showTable}
            title={words.sales}
          />
        </Panel>
        <Panel title={words.popular} wide>
          {figures.popular.length === 0 ? <p className="hub-muted">{words.noEvents}</p> : null}
          <ul className="hub-list">
            {figures.popular.map((event) => (
              <li className="hub-row" key={event.id}>
                <a href={`/admin/collections/events/${event.id}`}>
                  <strong>{event.title}</strong>
                  <span className="hub-muted">{when(event.startsAt)}</span>
                </a>
                <Fill capacity={event.capacity} taken={event.taken} />
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={words.attendance}>
          <Chart
            categoryKey="month"
            categoryLabel={words.month}
            rows={figures.attendanceByMonth.map((row) => ({ ...row, month: monthLabel(row.month) }))}
            series={[
              { key: 'attended', label: words.attended, colour: '#0f9d6b' },
              { key: 'absent', label: words.absent, colour: '#d97706' },
            ]}
            stacked
            tableLabel={words.showTable}
            title={words.attendance}
          />
        </Panel>
        <Panel title={words.latestEvents}>
          <ul className="hub-list">
            {figures.latestEvents.map((event) => (
              <li key={event.id}>
                <a href={`/admin/collections/events/${event.id}`}>
                  <strong>{event.title}</strong> <span className="hub-muted">{when(event.startsAt)}</span>
                </a>
              </li>
            ))}
          </ul>
        </Panel>
        {everything ? (
          <Panel title={words.latestOrders}>
            {figures.latestOrders.length === 0 ? <p className="hub-muted">{words.noOrders}</p> : null}
            <ul className="hub-list">
              {figures.latestOrders.map((order) => (
                <li key={order.id}>
                  <a href={`/admin/collections/orders/${order.id}`}>
                    <strong>{order.number}</strong> {order.total > 0 ? money(order.total, order.currency) : words.free}
                    <span className="hub-muted"> {order.event}</span>
                  </a>
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
        <Panel title={words.clubs}>
          <table className="hub-table">
            <thead>
              <tr>
                <th scope="col">{words.club}</th>
                <th scope="col">{words.events}</th>
                <th scope="col">{words.visitorsCount}</th>
              </tr>
            </thead>
            <tbody>
              {figures.activeClubs.map((club) => (
                <tr key={club.id}>
                  <th scope="row">{club.name}</th>
                  <td>{club.events}</td>
                  <td>{club.visitors}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
        <Panel note={words.visitorsNote} title={words.visitors}>
          <table className="hub-table">
            <thead>
              <tr>
                <th scope="col">{words.faculty}</th>
                <th scope="col">{words.year}</th>
                <th scope="col">{words.visitorsCount}</th>
              </tr>
            </thead>
            <tbody>
              {figures.visitors.map((group) => (
                <tr key={`${group.faculty}-${group.year}`}>
                  <th scope="row">{group.faculty}</th>
                  <td>{group.year}</td>
                  <td>{group.visitors}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      </div>
    </div>
  )
}
