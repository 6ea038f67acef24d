import type { EventView } from '#src/domain/catalog.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatWhen } from '#src/i18n/formatDate.ts'
import { pluralForms } from '#src/i18n/island.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { buttonClass } from '#src/ui/components/Button.tsx'
import { PriceTag } from '#src/ui/components/PriceTag.tsx'
import { StickyBar } from '#src/ui/components/SiteShell.tsx'

type Props = { event: EventView; locale: Locale; now: number; isPast: boolean }

/**
 * Where a ticket is taken. The page is static: it shows what is true for everybody, and hub.js asks `/api/events/:id/live` and shows
 * the state of this visitor: the elements with `data-when` are the states, one of them is seen.
 */
export function TicketPanel({ event, locale, now, isPast }: Props) {
  const t = getT(locale, 'event')
  if (isPast) return null
  const when = { locale, timeZone: event.timeZone, now }
  const isSingleFree = event.ticketTypes.length === 1 && event.ticketTypes[0]?.price === 0
  const words = {
    left: pluralForms(locale, (count) => t('seatsLeft', { count })),
    few: pluralForms(locale, (count) => t('fewLeft', { count })),
    full: t('soldOut'),
    locale,
    going: t('youAreGoing'),
    failed: getT(locale, 'states')('error.title'),
    undo: getT(locale, 'site.actions')('undo'),
    givenBack: t('seatGivenBack'),
    timeZone: event.timeZone,
  }
  return (
    <section
      aria-label={t('seats')}
      className="mt-6 rounded-card border border-line bg-surface p-5"
      data-free-type={isSingleFree ? event.ticketTypes[0]?.id : undefined}
      data-live={event.slug}
      data-sign-in={`${localePath(locale, '/login')}?next=${encodeURIComponent(localePath(locale, `/events/${event.slug}`))}`}
      data-tickets={localePath(locale, '/me/tickets')}
      data-words={JSON.stringify(words)}
    >
      {event.ticketTypes.length > 1 ? (
        <ul className="mb-4 grid gap-3">
          {event.ticketTypes.map((type) => (
            <li className="flex items-baseline justify-between gap-4" data-type={type.id} key={type.id}>
              <span className="min-w-0">
                <span className="font-semibold">{type.name}</span>
                <span className="block text-sm text-ink-soft" data-left={type.id}>
                  {type.salesStart && new Date(type.salesStart).getTime() > now
                    ? t('salesOpenAt', { date: formatWhen(type.salesStart, when) })
                    : type.note}
                </span>
              </span>
              <span className="font-semibold">
                <PriceTag currency={type.currency} locale={locale} minor={type.price} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="display text-title">
          <PriceTag currency={event.currency} locale={locale} minor={event.priceMin} />
        </p>
      )}
      <p aria-live="polite" className="mt-1 min-h-5 text-sm text-ink-soft" data-seats="">
        {event.capacity === null ? '' : t('manySeats')}
      </p>
      <div aria-live="polite">
        <div className="mt-3 rounded-md bg-warn-soft p-4 text-sm text-warn" data-classes="" hidden>
          <p className="font-semibold">{t('classesThen')}</p>
          <ul className="mt-1 grid gap-0.5 break-words" />
        </div>
      </div>
      <div className="mt-4 max-md:hidden">
        <Actions event={event} isSingleFree={isSingleFree} locale={locale} />
      </div>
      <StickyBar>
        <div className="min-w-0">
          <p className="text-base font-semibold">
            <PriceTag currency={event.currency} locale={locale} minor={event.priceMin} />
          </p>
          <p className="truncate text-xs text-ink-soft" data-seats="" />
          <p className="truncate text-xs text-warn" data-classes="" hidden>
            {t('hasClassThen')}
          </p>
        </div>
        <Actions event={event} isSingleFree={isSingleFree} locale={locale} />
      </StickyBar>
    </section>
  )
}

function Actions({ event, isSingleFree, locale }: { event: EventView; isSingleFree: boolean; locale: Locale }) {
  const t = getT(locale, 'event')
  const checkout = localePath(locale, `/checkout?event=${event.slug}`)
  const button = buttonClass('primary', 'lg')
  return (
    <div className="flex flex-wrap items-center gap-2" data-actions="">
      {isSingleFree ? (
        <button className={button} data-do="take-free" data-when="open" type="button">
          {t('registerFree')}
        </button>
      ) : (
        <a className={button} data-when="open" href={checkout} rel="nofollow">
          {event.priceMin > 0 && event.ticketTypes.length === 1
            ? t('buyFor', { price: formatMoney(event.priceMin, event.currency, locale) })
            : t('buy')}
        </a>
      )}
      <span className={`${button} pointer-events-none opacity-55`} data-when="full" hidden>
        {t('soldOut')}
      </span>
      <span className={`${button} pointer-events-none opacity-55`} data-when="closed" hidden>
        {t('salesClosed')}
      </span>
      <a className={button} data-order="" data-when="pending" hidden href={localePath(locale, '/me/tickets')}>
        {getT(locale, 'checkout')('continueOrder')}
      </a>
      <a className={button} data-ticket="" data-when="going" hidden href={localePath(locale, '/me/tickets')}>
        {t('openTicket')}
      </a>
    </div>
  )
}
