'use client'
import { useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useWord } from '#src/ui/admin/usePost.ts'

const empty = { ru: 'Пусто', en: 'Empty' }

/** A JSON field to read. Payload's own editor comes from another server, which a hub does without. */
export const JsonView: JSONFieldClientComponent = ({ field, path }) => {
  const { value } = useField<unknown>({ path: path ?? field.name })
  const word = useWord()
  const label =
    typeof field.label === 'object' && field.label ? word(field.label as { ru: string; en: string }) : field.label
  return (
    <div className="field-type hub-json">
      <div className="field-label">{label || field.name}</div>
      {value === null || value === undefined ? (
        <p>{word(empty)}</p>
      ) : (
        // Long ones scroll, by keyboard too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
      )}
    </div>
  )
}
