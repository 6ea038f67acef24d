'use client'
import { useFormFields } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { withPictures } from '#src/lib/letter.ts'
import { useWord } from '#src/ui/admin/usePost.ts'

const words = {
  title: { ru: 'Письмо', en: 'Letter' },
  letter: { ru: 'Как увидит получатель', en: 'As the reader sees it' },
  text: { ru: 'Текстом', en: 'As text' },
  emptied: { ru: 'Содержимое удалено после отправки.', en: 'The content was removed after sending.' },
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The text with its addresses as links: the letter itself is shown in a frame that cannot lead anywhere. */
function TextWithLinks({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((piece, place) =>
    place % 2 === 1 ? (
      // The pieces never change their order.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <a href={piece} key={place} rel="noreferrer" target="_blank">
        {piece}
      </a>
    ) : (
      piece
    ),
  )
}

/** A letter of the outbox as its reader sees it, in a frame without any rights, and as text. */
export function LetterPreview() {
  const html = asText(useFormFields(([fields]) => fields.html?.value))
  const text = asText(useFormFields(([fields]) => fields.text?.value))
  const given = useFormFields(([fields]) => fields.attachments?.value)
  const [isText, setText] = useState(false)
  const word = useWord()
  const id = useId()
  if (!html && !text) return <p className="hub-muted">{word(words.emptied)}</p>
  const showsText = isText || !html
  const tab = (label: { ru: string; en: string }, forText: boolean) => (
    <button
      aria-controls={id}
      aria-selected={showsText === forText}
      className="hub-tab"
      onClick={() => setText(forText)}
      role="tab"
      type="button"
    >
      {word(label)}
    </button>
  )
  return (
    <div className="field-type hub-letter">
      <span className="field-label">{word(words.title)}</span>
      <div className="hub-tabs" role="tablist">
        {html ? tab(words.letter, false) : null}
        {tab(words.text, true)}
      </div>
      <div id={id} role="tabpanel">
        {showsText ? (
          <pre className="hub-letter__text">
            <TextWithLinks text={text} />
          </pre>
        ) : (
          <iframe
            className="hub-letter__frame"
            sandbox=""
            srcDoc={withPictures(html, Array.isArray(given) ? given : [])}
            title={word(words.letter)}
          />
        )}
      </div>
    </div>
  )
}
