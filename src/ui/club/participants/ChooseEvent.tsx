'use client'

import { SelectField } from '#src/ui/components/Choice.tsx'

type Props = {
  action: string
  label: string
  submit: string
  value: string
  events: { id: string; label: string }[]
}

/** Which event the list is of. Answers with the page of it; before its script has come, by a button. */
export function ChooseEvent({ action, label, submit, value, events }: Props) {
  return (
    <form action={action} method="get">
      <SelectField
        defaultValue={value}
        key={value}
        label={label}
        name="event"
        onChange={(event) => event.target.form?.requestSubmit()}
        options={events.map((each) => ({ value: each.id, label: each.label }))}
      />
      <noscript>
        <button type="submit">{submit}</button>
      </noscript>
    </form>
  )
}
