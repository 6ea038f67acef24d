import type { ReactNode } from 'react'
import { cx } from '#src/ui/cx.ts'

type Line = { label: ReactNode; value: ReactNode /** A discount or a refund. */; isGood?: boolean }

/** What a sum is made of, and the sum. */
export function SummaryLines({ lines, total }: { lines: Line[]; total: Line }) {
  return (
    <dl className="flex flex-col gap-2.5 text-base">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and keep their order
        <div key={index} className={cx('flex justify-between gap-4', line.isGood && 'text-good')}>
          <dt className={line.isGood ? undefined : 'text-ink-soft'}>{line.label}</dt>
          <dd className="whitespace-nowrap tabular-nums">{line.value}</dd>
        </div>
      ))}
      <div className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-4">
        <dt className="text-lg font-semibold">{total.label}</dt>
        <dd className="display text-title whitespace-nowrap tabular-nums">{total.value}</dd>
      </div>
    </dl>
  )
}
