'use client'

import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

type Props = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  text?: ReactNode
  /** Buttons; the safe one first. */
  actions: ReactNode
  children?: ReactNode
}

/**
 * A question that has to be answered before going on: a refund, the deletion of the account. Radix traps the focus and tells
 * screen readers. Not for the feed or the event page (weight): there use Sheet, or load this with `next/dynamic` on demand.
 */
export function Dialog({ isOpen, onOpenChange, title, text, actions, children }: Props) {
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-night/60 transition-opacity duration-calm starting:opacity-0" />
        <Radix.Content className="fixed inset-x-0 bottom-0 z-40 max-h-[90dvh] overflow-y-auto rounded-t-card bg-raised p-6 pb-[calc(env(safe-area-inset-bottom)+1.5rem)] shadow-float transition-[translate,opacity] duration-calm ease-out md:inset-x-auto md:top-1/2 md:bottom-auto md:left-1/2 md:w-full md:max-w-md md:-translate-1/2 md:rounded-card starting:translate-y-full md:starting:-translate-y-[45%] md:starting:opacity-0">
          <Radix.Title className="display text-title">{title}</Radix.Title>
          <Radix.Description className="mt-2 text-base text-ink-soft">{text}</Radix.Description>
          {children}
          <div className="mt-6 flex flex-col gap-3 md:flex-row md:justify-end">{actions}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
