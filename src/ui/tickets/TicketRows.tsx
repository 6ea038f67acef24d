import type { Locale } from '#src/i18n/config.ts'
import type { ListedTicket } from '#src/services/tickets/listTickets.ts'
import { EventRow } from '#src/ui/components/EventRow.tsx'
import { StatusBadge } from '#src/ui/components/StatusBadge.tsx'

/** Own tickets as a list; each leads to its code. Seats left do not matter to who has one. */
export function TicketRows({
  tickets,
  locale,
  now,
  headingLevel = 'h3',
}: {
  tickets: ListedTicket[]
  locale: Locale
  now: number
  headingLevel?: 'h2' | 'h3'
}) {
  return (
    <ul className="grid grid-cols-1 gap-6 sm:grid-cols-2">
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <EventRow
            event={{ ...ticket.event, capacity: null, taken: 0 }}
            locale={locale}
            now={now}
            headingLevel={headingLevel}
            href={ticket.status === 'pending' ? `/orders/${ticket.order.id}` : `/me/tickets/${ticket.id}`}
            aside={
              <>
                <StatusBadge kind="ticket" status={ticket.status} locale={locale} />
                {ticket.type && <span className="text-ink-soft">{ticket.type}</span>}
              </>
            }
          />
        </li>
      ))}
    </ul>
  )
}
