import type { Metadata } from 'next'
import { localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatFull, formatRangeInWords, formatWhen } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { managePage } from '#src/plugins/index.ts'
import { Badge, type Tone } from '#src/ui/components/Badge.tsx'
import { buttonClass, LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { SummaryLines } from '#src/ui/components/SummaryLines.tsx'
import { ManagePanel } from '#src/ui/studio/ManagePanel.tsx'
import { studioTexts } from '#src/ui/studio/texts.ts'

type Args = { params: Promise<{ locale: string; token: string }> }

/** The address is the right to the booking: no other site is told it. */
export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const title = getT(localeOf((await params).locale), 'studio')('manage.title')
  return { ...personalMetadata(title), referrer: 'no-referrer' }
}

const tones: Record<string, Tone> = {
  confirmed: 'good',
  completed: 'good',
  pending_payment: 'warn',
  cancelled: 'neutral',
}

/** A guest's booking: how it stands, what is to be paid, moving and cancelling. */
export default async function ManagePage({ params }: Args) {
  const { locale: given, token } = await params
  const locale = localeOf(given)
  const found = await managePage(decodeURIComponent(token), locale)
  const t = getT(locale, 'studio.manage')
  const path = `/studio/manage/${token}`
  if (!found)
    return (
      <SiteShell locale={locale} path="/studio">
        <EmptyState
          headingLevel="h1"
          title={t('gone')}
          text={t('goneText')}
          action={<LinkButton href={localePath(locale, '/studio')}>{t('toStudio')}</LinkButton>}
        />
      </SiteShell>
    )
  const { booking, hall, now, today, last, telegram } = found
  const { timeZone } = hall.rules
  const { start, end, currency } = booking
  const money = (amount: number): string => formatMoney(amount, currency, locale)
  const reason = booking.reason_code ?? ''
  const known = reason === 'hold_expired' || reason === 'by_guest' || reason === 'by_studio' || reason === 'refunded'
  const { form, manage } = studioTexts(locale)
  return (
    <SiteShell locale={locale} path={path} back={{ href: '/studio', label: getT(locale, 'site.actions')('back') }}>
      <div className="mx-auto max-w-xl">
        <PageHead title={t('title')} />
        <div className="mt-5 flex flex-col gap-2">
          <p>
            <Badge tone={tones[booking.status] ?? 'neutral'}>{t(`status.${booking.status}`)}</Badge>
          </p>
          <h2 className="display text-title">{booking.hall.name}</h2>
          <p className="text-base">{formatRangeInWords(start, end, { locale, timeZone })}</p>
          {booking.reference && (
            <p className="text-sm text-ink-soft">
              {t('reference')}: {booking.reference}
            </p>
          )}
          {booking.status === 'cancelled' && (
            <p className="text-sm text-ink-soft">{known ? t(`reasons.${reason}`) : t('reasons.other')}</p>
          )}
        </div>
        <div className="my-8 rounded-card border border-line bg-surface p-5">
          <SummaryLines
            lines={[
              ...booking.lines.map(({ kind, name, total }) => ({
                label: kind === 'time' ? t('time') : kind === 'package' ? t('package', { name: name ?? '' }) : name,
                value: money(total),
              })),
              { label: t('paid'), value: money(booking.paid + booking.refunded) },
              ...(booking.refunded > 0 ? [{ label: t('returned'), value: money(booking.refunded), isGood: true }] : []),
              ...(booking.balance > 0 ? [{ label: t('balance'), value: money(booking.balance) }] : []),
            ]}
            total={{ label: t('total'), value: money(booking.total) }}
          />
        </div>
        <ManagePanel
          locale={locale}
          token={decodeURIComponent(token)}
          hall={{
            id: hall.id,
            timeZone,
            currency,
            stepMinutes: hall.rules.stepMinutes,
            minMinutes: Math.max(hall.rules.minMinutes ?? 0, hall.rules.stepMinutes),
            maxMinutes: hall.rules.maxMinutes,
            today,
            last,
          }}
          booking={{
            id: booking.id,
            status: booking.status,
            start,
            dueNow: booking.due_now,
            balance: booking.balance,
            paid: booking.paid,
            refundIfCancelled: booking.refund_if_cancelled,
            expiresAt: booking.expires_at,
            now,
            minutes: (Date.parse(end) - Date.parse(start)) / 60_000,
            canPay: booking.can_pay,
            canMove: booking.can_move,
            canCancel: booking.can_cancel,
          }}
          texts={manage}
          form={form}
          network={getT(locale, 'states')('network')}
        />
        {booking.can_move && (
          <p className="mt-3 text-sm text-ink-soft">
            {t('moveUntil', { date: formatFull(booking.move_until, { locale, timeZone }) })}
          </p>
        )}
        <p className="mt-6 flex flex-col gap-3">
          {booking.status === 'confirmed' && (
            <a
              href={`/api/bookings/${booking.id}/calendar.ics?token=${encodeURIComponent(decodeURIComponent(token))}`}
              download
              className={buttonClass('outline', 'md', true)}
              aria-label={`${t('calendar')}, ${formatWhen(start, { locale, timeZone, now })}`}
            >
              {t('calendar')}
            </a>
          )}
          {telegram && (
            <a href={telegram.link} target="_blank" rel="noreferrer" className={buttonClass('outline', 'md', true)}>
              {t('telegram')}
            </a>
          )}
          {booking.status === 'cancelled' && (
            <LinkButton href={localePath(locale, `/studio/${hall.slug}`)} isWide>
              {t('again')}
            </LinkButton>
          )}
        </p>
        {telegram?.isFollowed && <p className="mt-3 text-sm text-ink-soft">{t('telegramOn')}</p>}
        <p className="mt-8 text-sm text-ink-soft">{t('keepLink')}</p>
      </div>
    </SiteShell>
  )
}
