'use client'

import { locales } from '#src/domain/locale.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { fill } from '#src/i18n/island.ts'
import { Prose } from '#src/ui/club/wizard/Prose.tsx'
import type { StepProps } from '#src/ui/club/wizard/wizardTypes.ts'
import { Badge } from '#src/ui/components/Badge.tsx'
import { EventPoster } from '#src/ui/components/EventPoster.tsx'

/** The event as it will look, in the page's language or the first that is written. */
export function StepPreview({ draft, data, reservation, note }: StepProps & { note?: string | undefined }) {
  const { texts, locale, choices } = data
  const language = [locale, ...locales].find((each) => draft.texts[each].title.trim()) ?? locale
  const words = draft.texts[language]
  const title = words.title || '…'
  const chosen = [...choices.genres, ...choices.tags].filter(({ id }) => [...draft.genres, ...draft.tags].includes(id))
  const category = choices.categories.find(({ id }) => id === draft.category)
  const price = draft.price ?? 0
  const wordsOf = (at: string): string => reservation?.moments.find(({ value }) => value === at)?.label ?? ''
  return (
    <div className="grid gap-5">
      <p className="text-sm text-ink-soft">{texts.previewText}</p>
      <article className="grid grid-cols-1 gap-6 rounded-card border border-line bg-surface p-4 sm:grid-cols-[14rem_1fr] sm:p-6">
        <div className="aspect-4/5 w-full max-w-56 overflow-hidden rounded-card">
          {draft.poster?.url ? (
            <img alt="" className="size-full object-cover" src={draft.poster.url} />
          ) : (
            <EventPoster poster={null} sizes="224px" title={title} />
          )}
        </div>
        <div className="min-w-0" lang={language}>
          <h2 className="display text-title [overflow-wrap:anywhere]">{title}</h2>
          {reservation && (
            <p className="mt-2 font-semibold">
              {wordsOf(draft.startsAt)} – {wordsOf(draft.endsAt)}
              <span className="block font-normal text-ink-soft">{reservation.place}</span>
            </p>
          )}
          <p className="mt-3 flex flex-wrap gap-2">
            <Badge tone="accent">{price === 0 ? texts.free : formatMoney(price, 'KZT', locale)}</Badge>
            <Badge>{fill(texts.seats, { count: draft.capacity || '…' })}</Badge>
            {draft.type === 'club' && <Badge tone="warn">{texts.club}</Badge>}
            {category && <Badge>{category.name}</Badge>}
            {chosen.map(({ id, name }) => (
              <Badge key={id}>{name}</Badge>
            ))}
          </p>
          {words.summary && <p className="mt-4 text-lg [overflow-wrap:anywhere]">{words.summary}</p>}
          {words.description && (
            <div className="mt-4">
              <Prose text={words.description} />
            </div>
          )}
        </div>
      </article>
      {note && <p className="text-sm text-ink-soft">{note}</p>}
    </div>
  )
}
