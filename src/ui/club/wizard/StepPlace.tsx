'use client'

import { CalendarPlus } from 'lucide-react'
import { fill } from '#src/i18n/island.ts'
import type { StepProps } from '#src/ui/club/wizard/wizardTypes.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { SelectField } from '#src/ui/components/Choice.tsx'
import { FieldNotes } from '#src/ui/components/Field.tsx'
import { OptionCard } from '#src/ui/components/OptionCard.tsx'

/** One of the club's reservations, and the event's times inside it. */
export function StepPlace({ draft, change, errors, data, reservation }: StepProps) {
  const { texts, reservations } = data
  if (reservations.length === 0)
    return (
      <div className="grid justify-items-start gap-4">
        <p className="text-ink-soft" id="booking" tabIndex={-1}>
          {texts.noReservations}
        </p>
        <LinkButton href={data.reserveHref}>
          <CalendarPlus aria-hidden="true" className="size-4.5" />
          {texts.reserve}
        </LinkButton>
      </div>
    )
  const options = reservation?.moments ?? []
  return (
    <div className="grid gap-6">
      <fieldset className="grid gap-2" aria-describedby={errors.booking ? 'booking-error' : undefined}>
        <legend className="mb-2 text-sm font-semibold">{texts.reservation}</legend>
        {reservations.map((each) => (
          <OptionCard
            isChecked={draft.booking === each.id}
            key={each.id}
            name="booking"
            onChange={() =>
              change({
                booking: each.id,
                startsAt: each.start,
                endsAt: each.end,
                ...(draft.capacity === '' && each.seats ? { capacity: String(each.seats) } : {}),
              })
            }
            text={
              <>
                {each.range}
                {each.seats !== null && ` · ${fill(texts.seats, { count: each.seats })}`}
                {each.until && <span className="block text-warn">{each.until}</span>}
              </>
            }
            title={each.place}
            value={each.id}
          />
        ))}
        <FieldNotes name="booking" {...(errors.booking ? { error: errors.booking } : {})} />
      </fieldset>
      {reservation && (
        <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
          <SelectField
            error={errors.startsAt}
            label={texts.starts}
            name="startsAt"
            onChange={(event) => change({ startsAt: event.target.value })}
            options={options.slice(0, -1)}
            value={draft.startsAt}
          />
          <SelectField
            error={errors.endsAt}
            label={texts.ends}
            name="endsAt"
            onChange={(event) => change({ endsAt: event.target.value })}
            options={options.slice(1)}
            value={draft.endsAt}
          />
        </div>
      )}
    </div>
  )
}
