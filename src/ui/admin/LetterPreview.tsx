'use client'
import { useFormFields } from '@payloadcms/ui'
import { withPictures } from '#src/lib/letter.ts'
import { LetterView } from '#src/ui/admin/LetterView.tsx'
import { useWord } from '#src/ui/admin/usePost.ts'

const words = {
  title: { ru: 'Письмо', en: 'Letter' },
  emptied: { ru: 'Содержимое удалено после отправки.', en: 'The content was removed after sending.' },
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A letter of the outbox. */
export function LetterPreview() {
  const html = asText(useFormFields(([fields]) => fields.html?.value))
  const text = asText(useFormFields(([fields]) => fields.text?.value))
  const given = useFormFields(([fields]) => fields.attachments?.value)
  const word = useWord()
  if (!html && !text) return <p className="hub-muted">{word(words.emptied)}</p>
  return (
    <div className="field-type hub-letter">
      <span className="field-label">{word(words.title)}</span>
      <LetterView html={withPictures(html, Array.isArray(given) ? given : [])} text={text} />
    </div>
  )
}
