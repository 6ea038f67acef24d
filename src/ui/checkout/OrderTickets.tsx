import { ChevronRight, QrCode } from 'lucide-react'
import type { OrderView } from '#src/db/orders/orderView.ts'
import { claimUrl } from '#src/endpoints/sales/shapes.ts'
import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { Link } from '#src/ui/components/Link.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { StatusBadge } from '#src/ui/components/StatusBadge.tsx'
import { FriendTickets } from '#src/ui/tickets/FriendTickets.tsx'

/** The tickets of an order: the own to open, the others to pass on. */
export function OrderTickets({ order, person, locale }: { order: OrderView; person: string; locale: Locale }) {
  const t = getT(locale, 'order')
  const tickets = getT(locale, 'tickets')
  const isAhead = !order.event || order.event.endsAt > order.now
  const friends = order.tickets.flatMap(({ id, code, typeName, claim, holder, holderName, status }) =>
    claim && !holder && status === 'paid' && isAhead
      ? [{ id, code, type: typeName, claimUrl: claimUrl(claim), holder: holderName }]
      : [],
  )
  const others = order.tickets.filter(({ id }) => !friends.some((friend) => friend.id === id))
  return (
    <>
      {others.length > 0 && (
        <Section title={t('yourTickets')}>
          <ul className="flex flex-col gap-3">
            {others.map((ticket) => (
              <li
                key={ticket.id}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-surface p-4 hover:border-line-strong"
              >
                <QrCode aria-hidden="true" className="size-7 shrink-0 text-ink-soft" />
                <div className="min-w-44 flex-1">
                  <p className="font-semibold wrap-anywhere">
                    {ticket.holder === person ? (
                      <Link
                        href={localePath(locale, `/me/tickets/${ticket.id}`)}
                        className="after:absolute after:inset-0 after:rounded-md"
                      >
                        {ticket.holderName ?? tickets('ticket')}
                      </Link>
                    ) : (
                      (ticket.holderName ?? tickets('friend'))
                    )}
                  </p>
                  <p className="text-sm text-ink-soft">
                    {ticket.typeName} · <span className="tracking-wider">{ticket.code}</span>
                  </p>
                </div>
                <StatusBadge kind="ticket" status={ticket.status} locale={locale} />
                {ticket.holder === person && <ChevronRight aria-hidden="true" className="size-5 text-ink-soft" />}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {friends.length > 0 && (
        <Section title={tickets('friends')} about={tickets('claimText')}>
          <FriendTickets tickets={friends} eventTitle={order.event?.title ?? ''} locale={locale} />
        </Section>
      )}
    </>
  )
}
