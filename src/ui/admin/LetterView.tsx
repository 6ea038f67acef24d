'use client'
import { useId, useState } from 'react'
import { useWord } from '#src/ui/admin/usePost.ts'

const words = {
  views: { ru: 'Вид письма', en: 'View of the letter' },
  letter: { ru: 'Как увидит получатель', en: 'As the reader sees it' },
  text: { ru: 'Текстом', en: 'As text' },
}

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

/** A letter as its reader sees it, in a frame without any rights, and as text. Without `html` there is the text alone. */
export function LetterView({ html, text }: { html: string; text: string }) {
  const [isText, setText] = useState(false)
  const word = useWord()
  const id = useId()
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
    <>
      <div aria-label={word(words.views)} className="hub-tabs" role="tablist">
        {html ? tab(words.letter, false) : null}
        {tab(words.text, true)}
      </div>
      <div id={id} role="tabpanel">
        {showsText ? (
          <pre className="hub-letter__text">
            <TextWithLinks text={text} />
          </pre>
        ) : (
          <iframe className="hub-letter__frame" sandbox="" srcDoc={html} title={word(words.letter)} />
        )}
      </div>
    </>
  )
}
