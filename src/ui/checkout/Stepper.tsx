'use client'

import { Minus, Plus } from 'lucide-react'
import type { Offer } from '#src/ui/checkout/types.ts'
import { iconButtonClass } from '#src/ui/components/IconButton.tsx'

type Props = {
  offer: Offer
  quantity: number
  onChange: (quantity: number) => void
  texts: Record<'less' | 'more' | 'quantity', string>
}

/** How many of one ticket type. The buttons stay focusable at the limits and say that they are off. */
export function Stepper({ offer, quantity, onChange, texts }: Props) {
  const button = (label: string, to: number, isOff: boolean, icon: typeof Minus) => {
    const Icon = icon
    return (
      <button
        type="button"
        aria-label={`${label}: ${offer.name}`}
        aria-disabled={isOff || undefined}
        onClick={() => !isOff && onChange(to)}
        className={iconButtonClass('soft', 'aria-disabled:cursor-not-allowed aria-disabled:opacity-40')}
      >
        <Icon aria-hidden="true" className="size-5" />
      </button>
    )
  }
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="sr-only">{`${texts.quantity}: ${offer.name}`}</legend>
      {button(texts.less, quantity - 1, quantity <= 0, Minus)}
      <output aria-live="polite" className="min-w-9 text-center text-lg font-semibold tabular-nums">
        {quantity}
      </output>
      {button(texts.more, quantity + 1, quantity >= offer.most, Plus)}
    </fieldset>
  )
}
