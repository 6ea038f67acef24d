import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadEvent } from '#src/app/data/events.ts'
import { localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { requireVisitor } from '#src/app/data/visitor.ts'
import { orderView } from '#src/db/orders/orderView.ts'
import { isAdmin } from '#src/domain/actor.ts'
import { orderStage } from '#src/domain/orderStage.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { isUuid } from '#src/lib/ids.ts'
import { plugins } from '#src/plugins/index.ts'
import { EventHead } from '#src/ui/checkout/EventHead.tsx'
import { OrderActions } from '#src/ui/checkout/OrderActions.tsx'
import { OrderHead } from '#src/ui/checkout/OrderHead.tsx'
import { OrderTickets } from '#src/ui/checkout/OrderTickets.tsx'
import { OrderWatch } from '#src/ui/checkout/OrderWatch.tsx'
import { Receipt } from '#src/ui/checkout/Receipt.tsx'
import { AddToCalendar } from '#src/ui/components/AddToCalendar.tsx'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { placeOf } from '#src/ui/components/EventCard.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'

type Args = { params: Promise<{ locale: string; id: string }> } & Search

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'order')('yourTickets'))
}

const unpaid = new Set(['pending', 'processing', 'declined'])
const over = new Set(['expired', 'cancelled', 'refunded', 'late'])

/** Where one comes back to from the payment page. What stands in the address confirms nothing: only the gateway does. */
export default async function OrderPage({ params, searchParams }: Args) {
  const { locale: given, id } = await params
  const locale = localeOf(given)
  const path = `/orders/${id}`
  const actor = await requireVisitor(locale, path)
  const order = isUuid(id) ? await orderView(id, isAdmin(actor) ? null : actor.id, locale) : null
  if (!order) notFound()
  const stage = orderStage({ ...order, hasReturned: one((await searchParams).paying) === '1' })
  const event = order.event && order.event.status !== 'draft' ? await loadEvent(locale, order.event.slug) : null
  const gateway = plugins.flatMap(({ gateways = [] }) => gateways).find((each) => each.id === order.payment?.gateway)
  const t = getT(locale, 'order')
  const checkout = getT(locale, 'checkout')
  const network = getT(locale, 'states')('network')
  const href = localePath(locale, path)
  const time = '{time}'
  const isUnpaid = unpaid.has(stage)
  return (
    <SiteShell locale={locale} path={path} back={{ href: '/me/tickets', label: getT(locale, 'tickets')('title') }}>
      <div className="mx-auto max-w-xl">
        <OrderHead stage={stage} order={order} email={actor.email} locale={locale} />
        <div className="mt-6 flex flex-col gap-4">
          <OrderWatch
            locale={locale}
            order={order.id}
            stage={stage}
            mark={[order.status, order.payment?.status ?? '', order.late].join()}
            href={href}
            deadline={isUnpaid && order.expiresAt ? { expiresAt: order.expiresAt, now: order.now } : null}
            texts={{
              checking: t('checking'),
              slow: t('slowText'),
              left: checkout('hold'),
              over: checkout('holdOver'),
              announce: t('timeLeft', { time }),
            }}
          />
          {isUnpaid && (
            <OrderActions
              locale={locale}
              order={order.id}
              isWaiting={stage === 'processing'}
              texts={{
                pay: stage === 'declined' ? t('tryAgain') : t('continuePay'),
                opening: t('opening'),
                cancel: t('cancel'),
                ask: t('cancelAsk'),
                about: t('cancelAskText'),
                keep: t('cancelKeep'),
                network,
              }}
            />
          )}
          {over.has(stage) && order.event && (
            <LinkButton href={localePath(locale, `/checkout?event=${order.event.slug}`)} size="lg" isWide>
              {t('startAgain')}
            </LinkButton>
          )}
        </div>
        {event && (
          <div className="mt-8">
            <EventHead event={event} locale={locale} now={Date.parse(order.now)} />
          </div>
        )}
        {(stage === 'paid' || stage === 'partly_refunded') && (
          <>
            <OrderTickets order={order} person={actor.id} locale={locale} />
            <div className="mt-6 flex flex-wrap gap-2">
              <LinkButton href={localePath(locale, '/me/tickets')} variant="soft">
                {getT(locale, 'tickets')('title')}
              </LinkButton>
              {event && event.startsAt > order.now && (
                <AddToCalendar
                  event={{
                    ...event,
                    place: placeOf(event),
                    url: env.PUBLIC_URL + localePath(locale, `/events/${event.slug}`),
                  }}
                  icsHref={`/api/events/${event.id}/calendar.ics?locale=${locale}`}
                  locale={locale}
                />
              )}
            </div>
          </>
        )}
        <Receipt
          order={order}
          method={gateway?.label[locale] ?? order.payment?.gateway ?? null}
          locale={locale}
          timeZone={order.event?.timeZone ?? campusTimeZone}
        />
      </div>
    </SiteShell>
  )
}
