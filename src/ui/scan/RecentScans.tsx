'use client'

import { Check, RotateCcw, TriangleAlert, Undo2, X } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { formatTime } from '#src/i18n/formatDate.ts'
import { IconButton } from '#src/ui/components/IconButton.tsx'
import { cx } from '#src/ui/cx.ts'
import type { LoggedScan, ScanLabels } from '#src/ui/scan/types.ts'
import type { VerdictKind } from '#src/ui/types.ts'

type Props = {
  scans: LoggedScan[]
  timeZone: string
  locale: Locale
  labels: ScanLabels /** Absent: the person may not undo. */
  onUndo?: (scan: LoggedScan) => void
}

const kinds: Record<Exclude<LoggedScan['verdict'], 'undone'>, VerdictKind> = {
  admitted: 'admitted',
  already_used: 'used',
  wrong_event: 'wrong_event',
  cancelled: 'cancelled',
  refunded: 'refunded',
  unpaid: 'unpaid',
  not_valid: 'invalid',
  not_yet_open: 'not_open',
}

const wait: readonly string[] = ['wrong_event', 'unpaid', 'not_yet_open']

function sign(verdict: LoggedScan['verdict']): { icon: typeof Check; look: string } {
  if (verdict === 'admitted') return { icon: Check, look: 'bg-good-soft text-good' }
  if (verdict === 'undone') return { icon: RotateCcw, look: 'bg-sunken text-ink-soft' }
  return wait.includes(verdict)
    ? { icon: TriangleAlert, look: 'bg-warn-soft text-warn' }
    : { icon: X, look: 'bg-bad-soft text-bad' }
}

/** The latest scans of all phones at this door. The last admission can be taken back from here. */
export function RecentScans({ scans, timeZone, locale, labels, onUndo }: Props) {
  if (scans.length === 0) return <p className="py-6 text-sm text-ink-soft">{labels.noScans}</p>
  const last = scans.find((scan) => scan.verdict === 'admitted' && scan.ticket?.admitted)
  return (
    <ul className="flex flex-col">
      {scans.map((scan) => {
        const { icon: Icon, look } = sign(scan.verdict)
        const word = scan.verdict === 'undone' ? labels.undone : labels.verdict[kinds[scan.verdict]]
        return (
          <li key={scan.id} className="flex min-h-14 items-center gap-3 border-b border-line py-2 last:border-0">
            <span className={cx('grid size-9 shrink-0 place-items-center rounded-full', look)}>
              <Icon aria-hidden="true" className="size-5" />
            </span>
            <div className="min-w-0 flex-1">
              <p className="truncate text-sm font-semibold">
                {scan.ticket ? (scan.ticket.name ?? scan.ticket.code) : word}
              </p>
              <p className="truncate text-xs text-ink-soft">
                {[scan.ticket && word, scan.gate, scan.by].filter(Boolean).join(' · ')}
              </p>
            </div>
            {onUndo && scan === last ? (
              <IconButton label={labels.undo} look="soft" onClick={() => onUndo(scan)}>
                <Undo2 aria-hidden="true" className="size-5" />
              </IconButton>
            ) : (
              <time dateTime={scan.at} className="shrink-0 text-xs text-ink-soft tabular-nums">
                {formatTime(scan.at, { locale, timeZone })}
              </time>
            )}
          </li>
        )
      })}
    </ul>
  )
}
