import type { Participant } from '#src/db/club/participants.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatWhen } from '#src/i18n/formatDate.ts'
import { getT, messagesOf } from '#src/i18n/translate.ts'
import { CheckIn } from '#src/ui/club/participants/CheckIn.tsx'
import { Avatar } from '#src/ui/components/Avatar.tsx'
import { Badge, type Tone } from '#src/ui/components/Badge.tsx'

type Props = {
  participant: Participant
  event: { id: string; status: 'published' | 'cancelled'; timeZone: string }
  locale: Locale
  now: number
  network: string
}

const tones: Record<Participant['status'], Tone> = {
  pending: 'warn',
  paid: 'accent',
  attended: 'good',
  absent: 'neutral',
  cancelled: 'neutral',
  refunded: 'neutral',
}

/** Somebody with a ticket: who, what ticket, its state, and the check-in by hand. */
export function ParticipantRow({ participant, event, locale, now, network }: Props) {
  const { id, name, guestOf, type, status, code, price, currency, checkedInAt } = participant
  const t = getT(locale, 'clubManage.participants')
  const shown = name ?? (guestOf ? t('guestOf', { name: guestOf }) : t('unnamed'))
  const when = checkedInAt ? formatWhen(checkedInAt, { locale, timeZone: event.timeZone, now }) : null
  const details = [type, price > 0 ? formatMoney(price, currency, locale) : null, when && t('at', { time: when })]
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      <Avatar name={shown} />
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-semibold [overflow-wrap:anywhere]">{shown}</p>
        <p className="text-sm text-ink-soft">
          {details.filter(Boolean).join(' · ')} <span className="font-mono text-xs tracking-wide">{code}</span>
        </p>
      </div>
      <div className="flex items-center gap-2">
        <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
        {event.status === 'published' && ['paid', 'attended', 'absent'].includes(status) && (
          <CheckIn
            event={event.id}
            isIn={status === 'attended'}
            locale={locale}
            network={network}
            texts={messagesOf(locale).clubManage.checkIn}
            ticket={{ id, code, name: shown }}
            timeZone={event.timeZone}
          />
        )}
      </div>
    </li>
  )
}
