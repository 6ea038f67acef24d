import { ExternalLink, Ticket } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { requireVisitor } from '#src/app/data/visitor.ts'
import { ownExcuse } from '#src/db/community/ownExcuse.ts'
import { orderView } from '#src/db/orders/orderView.ts'
import { claimUrl } from '#src/endpoints/sales/shapes.ts'
import { formatFull, formatTime } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { HubError } from '#src/lib/errors.ts'
import { isUuid } from '#src/lib/ids.ts'
import { ticketForHolder } from '#src/services/tickets/ticketForHolder.ts'
import { AddToCalendar } from '#src/ui/components/AddToCalendar.tsx'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { QrTicket } from '#src/ui/components/QrTicket.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { CancelTicket } from '#src/ui/tickets/CancelTicket.tsx'
import { refundWords } from '#src/ui/tickets/cancelTexts.ts'
import { FriendTickets } from '#src/ui/tickets/FriendTickets.tsx'
import { KeepOffline } from '#src/ui/tickets/KeepOffline.tsx'
import { TicketCompanion } from '#src/ui/tickets/TicketCompanion.tsx'
import { TicketExcuse } from '#src/ui/tickets/TicketExcuse.tsx'

type Args = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'tickets')('ticket'))
}

/** The ticket one shows at the door. Opens without a network once it was seen (public/sw.js). */
export default async function TicketPage({ params }: Args) {
  const { locale: given, id } = await params
  const locale = localeOf(given)
  const path = `/me/tickets/${id}`
  const actor = await requireVisitor(locale, path)
  if (!isUuid(id)) notFound()
  const ticket = await ticketForHolder(actor, id, locale).catch((error: unknown) => {
    if (error instanceof HubError && error.code === 'not_found') notFound()
    throw error
  })
  const order = ticket.isBuyer ? await orderView(ticket.order.id, actor.id, locale) : null
  const excuse = await ownExcuse(ticket.event.id, actor.id)
  const t = getT(locale, 'tickets')
  const event = getT(locale, 'event')
  const now = Date.now()
  const context = { locale, timeZone: ticket.event.timeZone }
  const isLive = ticket.status === 'paid'
  const isAhead = Date.parse(ticket.event.startsAt) > now
  const friends = (order?.tickets ?? []).flatMap(({ id: other, code, typeName, claim, holder, holderName, status }) =>
    claim && !holder && status === 'paid'
      ? [{ id: other, code, type: typeName, claimUrl: claimUrl(claim), holder: holderName }]
      : [],
  )
  const scope = localePath(locale, '/me/tickets')
  const links = [
    { href: ticket.streamUrl, label: event('watchStream') },
    { href: ticket.onlineLink, label: event('meetingLink') },
  ].flatMap(({ href, label }) => (href ? [{ href, label }] : []))
  return (
    <SiteShell locale={locale} path={path} back={{ href: '/me/tickets', label: t('title') }}>
      <div className="pt-2 md:pt-8">
        <TicketCompanion isLive={isLive} offlineText={t('offlineNow')} />
        <QrTicket
          ticket={{
            ...ticket,
            url: ticket.url ?? ticket.code,
            holder: ticket.holder ?? t('friend'),
            type: ticket.type ?? t('ticket'),
          }}
          locale={locale}
          now={now}
        />
        <div className="mx-auto mt-5 flex max-w-md flex-col gap-4">
          <p className="text-center text-sm text-ink-soft">
            {ticket.checkedInAt
              ? t('checkedIn', { date: formatFull(ticket.checkedInAt, context) })
              : isLive && isAhead
                ? `${t('opensAt', { time: formatTime(ticket.opensAt, context) })}. ${t('worksOffline')}.`
                : (ticket.cancelReason ?? '')}
          </p>
          {ticket.status === 'pending' && (
            <LinkButton href={localePath(locale, `/orders/${ticket.order.id}`)} size="lg" isWide>
              {t('finishPaying')}
            </LinkButton>
          )}
          {links.map((link) => (
            <LinkButton key={link.href} href={link.href} target="_blank" rel="noopener noreferrer" size="lg" isWide>
              <ExternalLink aria-hidden="true" className="size-5" />
              {link.label}
            </LinkButton>
          ))}
          <div className="flex flex-wrap justify-center gap-2">
            {isAhead && ticket.event.status === 'published' && (
              <AddToCalendar
                event={{
                  ...ticket.event,
                  place: ticket.place,
                  url: env.PUBLIC_URL + localePath(locale, `/events/${ticket.event.slug}`),
                }}
                icsHref={`/api/events/${ticket.event.id}/calendar.ics?locale=${locale}`}
                locale={locale}
              />
            )}
            <LinkButton variant="soft" href={localePath(locale, `/events/${ticket.event.slug}`)}>
              {t('eventPage')}
            </LinkButton>
            {ticket.isBuyer && (
              <LinkButton variant="soft" href={localePath(locale, `/orders/${ticket.order.id}`)}>
                <Ticket aria-hidden="true" className="size-4.5" />
                {t('order', { number: ticket.order.number })}
              </LinkButton>
            )}
          </div>
          <TicketExcuse event={ticket.event} excuse={excuse} locale={locale} now={now} />
          {isLive && isAhead && (
            <div className="flex justify-center">
              <CancelTicket
                locale={locale}
                ticket={ticket.id}
                texts={{
                  open: t('cancel'),
                  ask: t('cancelAsk'),
                  about: refundWords(
                    {
                      price: ticket.price,
                      currency: ticket.currency,
                      startsAt: ticket.event.startsAt,
                      policy: order?.event?.refundPolicy ?? null,
                      now,
                    },
                    locale,
                  ),
                  keep: t('cancelKeep'),
                  confirm: t('cancelDo'),
                  pending: t('cancelDoing'),
                  done: t('cancelled'),
                  network: getT(locale, 'states')('network'),
                }}
              />
            </div>
          )}
        </div>
        {friends.length > 0 && isAhead && (
          <div className="mx-auto max-w-md">
            <Section title={t('friends')} about={t('claimText')}>
              <FriendTickets tickets={friends} eventTitle={ticket.event.title} locale={locale} />
            </Section>
          </div>
        )}
      </div>
      {isLive && <KeepOffline scope={scope} pages={[localePath(locale, path)]} />}
    </SiteShell>
  )
}
