'use client'

import { Trash2 } from 'lucide-react'

export type Entry = { id: string; title: string; updatedAt: string }
type Props = {
  entries: Entry[]
  texts: Record<'history' | 'fresh' | 'remove' | 'removeAll', string>
  onFresh: () => void
  onOpen: (id: string) => void
  /** One conversation, or all of them. */
  onRemove: (id?: string) => void
}

/** Earlier conversations: opened, deleted one by one or together. */
export function ChatHistory({ entries, texts, onFresh, onOpen, onRemove }: Props) {
  if (entries.length === 0) return null
  const action = 'min-h-11 text-sm font-semibold text-accent-ink underline'
  return (
    <section className="border-t border-line pt-5">
      <h2 className="font-semibold">{texts.history}</h2>
      <ul className="mt-2 grid">
        {entries.map(({ id, title }) => (
          <li className="flex items-center gap-2" key={id}>
            <button
              className="min-h-11 min-w-0 flex-1 truncate text-left hover:text-accent-ink"
              onClick={() => onOpen(id)}
              type="button"
            >
              {title}
            </button>
            <button
              aria-label={`${texts.remove}: ${title}`}
              className="grid size-11 shrink-0 place-items-center text-ink-soft hover:text-accent-ink"
              onClick={() => onRemove(id)}
              type="button"
            >
              <Trash2 aria-hidden="true" className="size-5" />
            </button>
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap gap-5">
        <button className={action} onClick={onFresh} type="button">
          {texts.fresh}
        </button>
        <button className={action} onClick={() => onRemove()} type="button">
          {texts.removeAll}
        </button>
      </div>
    </section>
  )
}
