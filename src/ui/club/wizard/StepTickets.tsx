'use client'

import type { Choice } from '#src/db/club/eventChoices.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { fill } from '#src/i18n/island.ts'
import { largestCapacity, usualPrices } from '#src/ui/club/wizard/draft.ts'
import type { StepProps } from '#src/ui/club/wizard/wizardTypes.ts'
import { FieldNotes, TextField } from '#src/ui/components/Field.tsx'
import { OptionCard } from '#src/ui/components/OptionCard.tsx'

/** Several of a short list, as boxes that look like chips. */
function Several({
  name,
  legend,
  optional,
  options,
  chosen,
  error,
  onChange,
}: {
  name: string
  legend: string
  optional: string
  options: Choice[]
  chosen: string[]
  error?: string | undefined
  onChange: (chosen: string[]) => void
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-sm font-semibold">
        {legend} <span className="font-normal text-ink-soft">· {optional}</span>
      </legend>
      <div className="flex flex-wrap gap-2">
        {options.map(({ id, name: label }) => (
          <label
            className="inline-flex h-11 cursor-pointer items-center rounded-full bg-ink/6 px-4 text-sm font-semibold text-ink hover:bg-ink/11 has-checked:bg-ink has-checked:text-on-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-ink"
            key={id}
          >
            <input
              checked={chosen.includes(id)}
              className="sr-only"
              name={name}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
              type="checkbox"
              value={id}
            />
            {label}
          </label>
        ))}
      </div>
      <FieldNotes name={name} {...(error ? { error } : {})} />
    </fieldset>
  )
}

const tenge = (price: number | null): string => (price === null ? '' : String(price / 100))

/** Who comes, what it costs, how many places, where it is found. */
export function StepTickets({ draft, change, errors, data, reservation, taken }: StepProps & { taken: number }) {
  const { texts, locale, choices, customPrices } = data
  const most = largestCapacity(reservation)
  const hint = [
    reservation?.seats ? fill(texts.capacityHint, { count: reservation.seats }) : '',
    taken > 0 ? fill(texts.capacityTaken, { count: taken }) : '',
  ].join(' ')
  return (
    <div className="grid gap-7">
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm font-semibold">{texts.type}</legend>
        {(['general', 'club'] as const).map((type) => (
          <OptionCard
            isChecked={draft.type === type}
            key={type}
            name="type"
            onChange={() => change({ type })}
            text={type === 'club' ? texts.clubText : texts.generalText}
            title={texts[type]}
            value={type}
          />
        ))}
        <FieldNotes name="type" {...(errors.type ? { error: errors.type } : {})} />
      </fieldset>
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm font-semibold">{texts.price}</legend>
        {usualPrices.map((price) => (
          <OptionCard
            isChecked={!draft.isCustomPrice && draft.price === price}
            key={price}
            name="usualPrice"
            onChange={() => change({ price, isCustomPrice: false })}
            title={price === 0 ? texts.free : formatMoney(price, 'KZT', locale)}
            value={String(price)}
          />
        ))}
        {(customPrices || draft.isCustomPrice) && (
          <OptionCard
            isChecked={draft.isCustomPrice}
            name="usualPrice"
            onChange={() => change({ price: null, isCustomPrice: true })}
            title={texts.custom}
            value="custom"
          />
        )}
        {draft.isCustomPrice ? (
          <TextField
            autoComplete="off"
            defaultValue={tenge(draft.price)}
            error={errors.price}
            inputMode="numeric"
            label={texts.customPrice}
            name="price"
            onChange={(event) =>
              change({ price: /^\d{1,6}$/.test(event.target.value.trim()) ? Number(event.target.value) * 100 : null })
            }
          />
        ) : (
          <FieldNotes name="price" {...(errors.price ? { error: errors.price } : {})} />
        )}
      </fieldset>
      <TextField
        autoComplete="off"
        error={errors.maxAttendees}
        inputMode="numeric"
        label={texts.capacity}
        max={most}
        min={Math.max(1, taken)}
        name="maxAttendees"
        onChange={(event) => change({ capacity: event.target.value.trim() })}
        value={draft.capacity}
        {...(hint.trim() ? { hint } : {})}
      />
      <Several
        chosen={draft.genres}
        error={errors.genres}
        legend={texts.genres}
        name="genres"
        onChange={(genres) => change({ genres })}
        optional={texts.optional}
        options={choices.genres}
      />
      <Several
        chosen={draft.tags}
        error={errors.tags}
        legend={texts.tags}
        name="tags"
        onChange={(tags) => change({ tags })}
        optional={texts.optional}
        options={choices.tags}
      />
    </div>
  )
}
