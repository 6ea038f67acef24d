import { Check, Clock, Ellipsis, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '#src/ui/cx.ts'
import type { VerdictKind } from '#src/ui/types.ts'

type Look = { ground: string; icon: typeof Check }

const no: Look = { ground: 'bg-verdict-no text-white', icon: X }
const wait: Look = { ground: 'bg-verdict-wait text-black', icon: TriangleAlert }

/** Colour, sign and word together: any one of them is enough. Amber is "something else is right", red is "do not admit". */
const looks: Record<VerdictKind, Look> = {
  admitted: { ground: 'bg-verdict-yes text-white', icon: Check },
  used: no,
  wrong_event: wait,
  not_open: { ...wait, icon: Clock },
  unpaid: wait,
  cancelled: no,
  refunded: no,
  transferred: no,
  invalid: no,
  checking: { ground: 'bg-verdict-idle text-white', icon: Ellipsis },
}

type Props = {
  verdict: VerdictKind
  /** One or two words, read from two metres. */
  word: string
  /** Whose ticket it is. */
  name?: string
  /** When and where it was used, which event it is for. */
  detail?: string
  photo?: ReactNode
  /** Next, override, undo: within reach of the thumb. */
  actions?: ReactNode
}

/** The answer of the door, over the whole screen. Announced at once; sound and vibration are the scanner's part. */
export function VerdictScreen({ verdict, word, name, detail, photo, actions }: Props) {
  const { ground, icon: Icon } = looks[verdict]
  return (
    <div
      className={cx(
        'fixed inset-0 z-40 flex flex-col px-6 pt-[max(2rem,env(safe-area-inset-top))] pb-[calc(1.5rem+env(safe-area-inset-bottom))]',
        ground,
      )}
    >
      <div role="alert" className="flex flex-1 flex-col items-center justify-center gap-3 text-center">
        <Icon aria-hidden="true" strokeWidth={3} className="mb-2 size-[min(38vw,11rem)]" />
        <p className="display max-w-full text-[clamp(2rem,10.5vw,5rem)] leading-[1.02] hyphens-manual">{word}</p>
        {photo}
        {name && <p className="text-xl font-semibold">{name}</p>}
        {detail && <p className="max-w-[28ch] text-lg">{detail}</p>}
      </div>
      {actions && <div className="flex flex-col gap-3">{actions}</div>}
    </div>
  )
}

/** Numbers over the camera: admitted, expected, what waits for the network. */
export function GateCounters({ items }: { items: { label: string; value: string }[] }) {
  return (
    <dl className="grid auto-cols-fr grid-flow-col gap-3 text-center">
      {items.map((item) => (
        <div key={item.label} className="flex flex-col-reverse rounded-md bg-sunken px-2 py-3">
          <dt className="text-xs text-ink-soft">{item.label}</dt>
          <dd className="display text-xl tabular-nums">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
