'use client'

import { Camera, Keyboard, Search } from 'lucide-react'
import { cx } from '#src/ui/cx.ts'
import type { ScanLabels } from '#src/ui/scan/types.ts'

export type Mode = 'camera' | 'code' | 'name'

const modes = [
  { mode: 'camera', icon: Camera },
  { mode: 'code', icon: Keyboard },
  { mode: 'name', icon: Search },
] as const

type Props = { mode: Mode; labels: ScanLabels; onMode: (mode: Mode) => void }

/** How a ticket is checked, where the thumb is. */
export function MethodBar({ mode, labels, onMode }: Props) {
  return (
    <fieldset className="grid shrink-0 grid-cols-3 gap-1 rounded-full bg-sunken p-1">
      <legend className="sr-only">{labels.methods}</legend>
      {modes.map(({ mode: each, icon: Icon }) => (
        <button
          key={each}
          type="button"
          aria-pressed={mode === each}
          onClick={() => onMode(each)}
          className={cx(
            'flex h-13 items-center justify-center gap-2 rounded-full text-sm font-semibold',
            mode === each ? 'bg-ink text-on-ink' : 'text-ink-soft',
          )}
        >
          <Icon aria-hidden="true" className="size-5" />
          {labels[each]}
        </button>
      ))}
    </fieldset>
  )
}
