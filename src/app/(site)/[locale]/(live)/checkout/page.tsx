import type { Metadata } from 'next'
import { loadEvent } from '#src/app/data/events.ts'
import { type LocaleParams, localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { requireVisitor } from '#src/app/data/visitor.ts'
import { eventLive } from '#src/db/catalog/eventLive.ts'
import { checkoutFacts, defaultGateways } from '#src/db/orders/checkoutFacts.ts'
import type { EventLive, EventView } from '#src/domain/catalog.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatWhen } from '#src/i18n/formatDate.ts'
import { pluralForms } from '#src/i18n/island.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { plugins } from '#src/plugins/index.ts'
import { CheckoutForm } from '#src/ui/checkout/CheckoutForm.tsx'
import { EventHead } from '#src/ui/checkout/EventHead.tsx'
import { offersOf, wantedOf } from '#src/ui/checkout/offers.ts'
import type { CheckoutTexts } from '#src/ui/checkout/types.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { classWords } from '#src/ui/event/classWords.ts'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'checkout')('title'))
}

const hourMs = 3_600_000

/** What the event gives back, in words. */
function refundTerms({ refundPolicy, startsAt, timeZone }: EventView, locale: Locale, now: Date): string {
  const t = getT(locale, 'checkout')
  const until = new Date(Date.parse(startsAt) - refundPolicy.fullUntilHours * hourMs)
  return until > now ? t('refundUntil', { date: formatWhen(until, { locale, timeZone, now }) }) : t('noRefund')
}

function textsOf(locale: Locale, hold: string, terms: string): CheckoutTexts {
  const t = getT(locale, 'checkout')
  const amount = '{amount}'
  return {
    network: getT(locale, 'states')('network'),
    choose: t('choose'),
    less: t('less'),
    more: t('more'),
    quantity: t('quantity'),
    total: t('total'),
    method: t('method'),
    pay: t('pay', { amount }),
    getFree: t('getFree'),
    placing: t('placing'),
    redirecting: t('redirecting'),
    safe: t('safe'),
    hold,
    terms,
    guests: t('guestText'),
    free: getT(locale, 'event')('free'),
    accessCode: t('accessCode'),
    refusedTitle: t('refusedTitle'),
    toClub: t('nextStep.club'),
    toTickets: t('nextStep.tickets'),
    toEvents: t('nextStep.events'),
    takeLeft: t('nextStep.left', { count: 0 }).replace('0', '{count}'),
    refresh: t('nextStep.refresh'),
    count: pluralForms(locale, (count) => t('tickets', { count })),
  }
}

/** `?event=<slug>&type=<id>&quantity=<n>`: the basket of one event. */
export default async function CheckoutPage({ params, searchParams }: LocaleParams & Search) {
  const locale = localeOf((await params).locale)
  const query = await searchParams
  const [slug, type, quantity] = [one(query.event), one(query.type), one(query.quantity)]
  const address = `/checkout?${new URLSearchParams(Object.entries({ event: slug, type, quantity }).filter((pair): pair is [string, string] => pair[1] !== undefined))}`
  const actor = await requireVisitor(locale, address)
  const event = slug ? await loadEvent(locale, slug) : null
  const [raw, facts] = event
    ? await Promise.all([
        eventLive(event.id, actor.id),
        checkoutFacts(
          event.ticketTypes.map(({ id }) => id),
          actor.id,
          locale,
        ),
      ])
    : [null, null]
  const t = getT(locale, 'checkout')
  const home = localePath(locale, '/')
  if (!event || !raw || !facts)
    return (
      <SiteShell locale={locale} path="/checkout">
        <EmptyState
          headingLevel="h1"
          title={t('refusedTitle')}
          text={t('gone')}
          action={<LinkButton href={home}>{t('nextStep.events')}</LinkButton>}
        />
      </SiteShell>
    )
  const live = JSON.parse(raw) as EventLive
  const offers = offersOf({ types: event.ticketTypes, facts, live, buyer: actor, locale, timeZone: event.timeZone })
  const gateways = (facts.gateways ?? defaultGateways).flatMap((id) =>
    plugins
      .filter(({ enabled }) => enabled)
      .flatMap(({ gateways: brought = [] }) =>
        brought.filter(
          (gateway) => gateway.id === id && gateway.enabled && gateway.capabilities.currencies.includes(event.currency),
        ),
      ),
  )
  const eventHref = localePath(locale, `/events/${event.slug}`)
  const own = live.mine?.tickets.filter(({ status }) => status !== 'pending').length ?? 0
  const pending = live.mine?.pendingOrder
  const coinciding = live.mine?.classes ?? []
  return (
    <SiteShell
      locale={locale}
      path="/checkout"
      back={{ href: `/events/${event.slug}`, label: getT(locale, 'site.actions')('back') }}
      hasOwnBar
    >
      <div className="mx-auto max-w-xl">
        <PageHead title={t('title')} />
        <div className="mt-5 mb-8">
          <EventHead event={event} locale={locale} now={facts.now.getTime()} />
        </div>
        {pending && (
          <p className="mb-6 flex flex-wrap items-center justify-between gap-3 rounded-md bg-warn-soft p-4 text-sm text-warn">
            <span className="flex-1">{t('havePending', { number: pending.number })}</span>
            <LinkButton href={localePath(locale, `/orders/${pending.id}`)} size="sm" variant="strong">
              {t('continueOrder')}
            </LinkButton>
          </p>
        )}
        {own > 0 && (
          <p className="mb-6 flex flex-wrap items-center justify-between gap-3 rounded-md bg-accent-soft p-4 text-sm text-accent-ink">
            <span className="flex-1">{t('haveTickets', { count: own })}</span>
            <LinkButton href={localePath(locale, '/me/tickets')} size="sm" variant="strong">
              {t('nextStep.tickets')}
            </LinkButton>
          </p>
        )}
        {coinciding.length > 0 && (
          <div className="mb-6 rounded-md bg-warn-soft p-4 text-sm text-warn">
            <p className="font-semibold">{getT(locale, 'event')('classesThen')}</p>
            <ul className="mt-1 grid gap-0.5 break-words">
              {coinciding.map((each) => (
                <li key={`${each.startsAt}${each.title}`}>
                  {classWords(each, { ...live, timeZone: event.timeZone }, locale)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <CheckoutForm
          locale={locale}
          offers={offers}
          wanted={wantedOf(offers, type, quantity)}
          currency={event.currency}
          gateways={gateways.map(({ id, label }) => ({ id, label: label[locale] }))}
          links={{
            club: event.club ? localePath(locale, `/clubs/${event.club.slug}`) : null,
            tickets: localePath(locale, '/me/tickets'),
            events: home,
            signIn: localePath(locale, `/login?next=${encodeURIComponent(localePath(locale, address))}`),
            orders: localePath(locale, '/orders'),
          }}
          texts={textsOf(locale, t('holdText', { minutes: facts.holdMinutes }), refundTerms(event, locale, facts.now))}
        />
        <p className="mt-8">
          <LinkButton href={eventHref} variant="ghost" className="-ml-4">
            {getT(locale, 'order')('backToEvent')}
          </LinkButton>
        </p>
      </div>
    </SiteShell>
  )
}
