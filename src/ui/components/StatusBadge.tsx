import { Ban, Check, CircleCheck, Clock, RotateCcw, Undo2 } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { Badge, type Tone } from '#src/ui/components/Badge.tsx'
import type { OrderStatus, PaymentStatus, TicketStatus } from '#src/ui/types.ts'

type Props = { locale: Locale } & (
  | { kind: 'ticket'; status: TicketStatus }
  | { kind: 'order'; status: OrderStatus }
  | { kind: 'payment'; status: PaymentStatus }
)

const look: Record<TicketStatus | OrderStatus | PaymentStatus, [Tone, typeof Clock]> = {
  draft: ['neutral', Clock],
  created: ['neutral', Clock],
  pending: ['warn', Clock],
  processing: ['accent', RotateCcw],
  paid: ['good', Check],
  succeeded: ['good', Check],
  attended: ['accent', CircleCheck],
  absent: ['neutral', Ban],
  cancelled: ['neutral', Ban],
  expired: ['neutral', Ban],
  failed: ['bad', Ban],
  refunded: ['neutral', Undo2],
  partly_refunded: ['neutral', Undo2],
  transferred: ['neutral', Undo2],
}

/** The state of a ticket, an order or a payment in one word, with a sign for those who do not tell colours apart. */
export function StatusBadge(props: Props) {
  const [tone, Icon] = look[props.status]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {label(props)}
    </Badge>
  )
}

function label(props: Props): string {
  if (props.kind === 'ticket') return getT(props.locale, 'tickets.status')(props.status)
  if (props.kind === 'order') return getT(props.locale, 'order.status')(props.status)
  return getT(props.locale, 'payment.status')(props.status)
}
