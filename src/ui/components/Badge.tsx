import type { ReactNode } from 'react'
import { cx } from '#src/ui/cx.ts'

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'glass'

const tones: Record<Tone, string> = {
  neutral: 'bg-ink/6 text-ink-soft',
  accent: 'bg-accent-soft text-accent-ink',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  glass: 'bg-night/75 text-white backdrop-blur-md',
}

type Props = { tone?: Tone; icon?: ReactNode; children: ReactNode; className?: string }

/** A short fact about a thing: its status, audience, how many are left. Never the only carrier of a meaning that colour gives. */
export function Badge({ tone = 'neutral', icon, children, className }: Props) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 rounded-full px-2.5 py-1 text-xs font-semibold whitespace-nowrap [&_svg]:size-3.5',
        tones[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  )
}
