import type { Locale } from '#src/i18n/config.ts'
import { daysAway, formatTime, formatWhen } from '#src/i18n/formatDate.ts'
import { fill } from '#src/i18n/island.ts'
import type { Answer, Guest, ScanLabels } from '#src/ui/scan/types.ts'
import type { VerdictKind } from '#src/ui/types.ts'

export type VerdictView = { kind: VerdictKind; word: string; name?: string; detail?: string }

type Context = { locale: Locale; timeZone: string; now: number }

const kinds: Record<Answer['verdict'], VerdictKind> = {
  admitted: 'admitted',
  already_used: 'used',
  wrong_event: 'wrong_event',
  cancelled: 'cancelled',
  refunded: 'refunded',
  unpaid: 'unpaid',
  not_valid: 'invalid',
  not_yet_open: 'not_open',
}

/** Whose ticket it is, as the door says it. */
export const guestName = (
  guest: Pick<Guest, 'name' | 'guestOf'>,
  labels: Pick<ScanLabels, 'guestOf' | 'guest'>,
): string => guest.name ?? (guest.guestOf ? fill(labels.guestOf, { name: guest.guestOf }) : labels.guest)

/** The time alone today, with its day otherwise. */
const shortTime = (at: string, context: Context): string =>
  daysAway(at, context.now, context.timeZone) === 0 ? formatTime(at, context) : formatWhen(at, context)

function detailOf(answer: Answer, kind: VerdictKind, labels: ScanLabels, context: Context): string | undefined {
  const { detail } = labels
  switch (kind) {
    case 'admitted':
      return answer.ticket?.type ?? undefined
    case 'used': {
      if (!answer.usedAt) return undefined
      const time = shortTime(answer.usedAt, context)
      const where = answer.usedGate
        ? fill(detail.used, { time, gate: answer.usedGate })
        : fill(detail.usedHere, { time })
      return answer.usedBy ? `${where}. ${fill(detail.usedBy, { name: answer.usedBy })}` : where
    }
    case 'wrong_event':
      return (
        answer.rightEvent &&
        `${fill(detail.wrong_event, { title: answer.rightEvent.title })}, ${formatWhen(answer.rightEvent.startsAt, context)}`
      )
    case 'not_open':
      return answer.opensAt && fill(detail.not_open, { time: shortTime(answer.opensAt, context) })
    case 'checking':
      return undefined
    default:
      return answer.reason === 'closed' ? detail.closed : detail[kind]
  }
}

/** What the screen of the door says for an answer of the hub. */
export function verdictView(answer: Answer, labels: ScanLabels, context: Context): VerdictView {
  const kind = answer.reason === 'replaced' ? 'transferred' : kinds[answer.verdict]
  const detail = detailOf(answer, kind, labels, context)
  return {
    kind,
    word: labels.verdict[kind],
    ...(answer.ticket ? { name: guestName(answer.ticket, labels) } : {}),
    ...(detail ? { detail } : {}),
  }
}
