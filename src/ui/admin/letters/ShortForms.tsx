import type { NotificationPreview } from '#src/services/notifications/previews/index.ts'
import type { LettersWords } from '#src/ui/admin/letters/words.ts'

type Props = { preview: NotificationPreview; words: LettersWords }

type ShortProps = { label: string; note: string; lang: string; title: string; text: string; link: string | null }

function Short({ label, note, lang, title, text, link }: ShortProps) {
  return (
    <section className="hub-panel">
      <h2>{label}</h2>
      <p className="hub-muted">{note}</p>
      <div className="hub-message" lang={lang}>
        <strong>{title}</strong>
        <p>{text}</p>
        {link && <p className="hub-message__link">{link}</p>}
      </div>
    </section>
  )
}

/** The message as Telegram shows it: picture, text, and rows of buttons that lead nowhere here. */
function Telegram({ preview: { telegram, locale }, words }: Props) {
  if (!telegram) return null
  return (
    <section className="hub-panel">
      <h2>{words.telegram}</h2>
      <p className="hub-muted">{words[telegram.byDefault]}</p>
      <div className="hub-message" lang={locale}>
        {telegram.picture && <img alt="" className="hub-message__picture" src={telegram.picture} />}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own escaped text, with <b> alone */}
        <p dangerouslySetInnerHTML={{ __html: telegram.html }} />
      </div>
      {telegram.keyboard.map((row) => (
        <p className="hub-message__buttons" key={JSON.stringify(row)} lang={locale}>
          {row.map(({ text }) => (
            <span key={text}>{text}</span>
          ))}
        </p>
      ))}
    </section>
  )
}

/** What channels other than the letter say. */
export function ShortForms({ preview, words }: Props) {
  const { inbox, push, locale } = preview
  if (!preview.telegram && !inbox && !push) return <p className="hub-muted">{words.letterOnly}</p>
  return (
    <>
      <Telegram preview={preview} words={words} />
      {push && <Short {...push} label={words.push} lang={locale} note={words[push.byDefault]} />}
      {inbox && <Short {...inbox} label={words.inbox} lang={locale} note={words[inbox.byDefault]} />}
    </>
  )
}
