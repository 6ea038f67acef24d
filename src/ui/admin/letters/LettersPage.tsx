import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { isLocale } from '#src/domain/locale.ts'
import { previewGroups, previewOfType } from '#src/services/notifications/previews/catalogue.ts'
import { previewNotification } from '#src/services/notifications/previews/index.ts'
import { AdminFrame } from '#src/ui/admin/AdminFrame.tsx'
import { LetterView } from '#src/ui/admin/LetterView.tsx'
import { ShortForms } from '#src/ui/admin/letters/ShortForms.tsx'
import { Toolbar } from '#src/ui/admin/letters/Toolbar.tsx'
import { lettersWords } from '#src/ui/admin/letters/words.ts'
import { SendTestMessage } from '#src/ui/admin/SendTestMessage.tsx'

const usualType = 'ticket.issued'

/** Every message of the hub as people get it, at /admin/letters, for admins. */
export async function LettersPage(props: AdminViewServerProps) {
  const { initPageResult, i18n, searchParams } = props
  const person = personOf(initPageResult.req)
  if (!person) redirect(`/admin/login?redirect=${encodeURIComponent('/admin/letters')}`)
  if (!person.roles.includes('admin')) notFound()
  const language = i18n.language === 'en' ? 'en' : 'ru'
  const words = lettersWords(language)
  const asked = searchParams ?? {}
  const type = typeof asked.type === 'string' && previewOfType(asked.type) ? asked.type : usualType
  const variants = previewOfType(type)?.variants ?? []
  const variant = variants.find(({ name }) => name === asked.variant)?.name
  const lang = isLocale(asked.lang) ? asked.lang : language
  const preview = await previewNotification({ type, variant, locale: lang })
  const { letter, inbox } = preview
  const sample = { type, variant: preview.variant, locale: lang, isLetterOnly: inbox === null }
  return (
    <AdminFrame view={props}>
      <div className="hub-dashboard hub-letters gutter--left gutter--right">
        <header className="hub-dashboard__head">
          <h1>{words.title}</h1>
          <Link className="hub-button hub-button--quiet" href="/admin/collections/notifications" prefetch={false}>
            {words.outbox}
          </Link>
        </header>
        <p className="hub-muted">{words.lead}</p>
        <Toolbar
          groups={previewGroups().map(({ label, types }) => ({
            label: label[language],
            options: Object.entries(types).map(([value, each]) => ({ value, label: each.label[language] })),
          }))}
          lang={lang}
          type={type}
          variant={preview.variant}
          variants={variants.map(({ name, label }) => ({ value: name, label: label[language] }))}
          words={words}
        />
        <SendTestMessage key={type} sample={sample} />
        <div className="hub-letters__parts">
          <section className="hub-panel">
            <h2>{words.letter}</h2>
            <p className="hub-muted">{words[letter.byDefault]}</p>
            <dl className="hub-letters__head">
              <dt>{words.subject}</dt>
              <dd lang={lang}>{letter.subject}</dd>
              {letter.attachments.length > 0 && (
                <>
                  <dt>{words.attached}</dt>
                  <dd>{letter.attachments.join(', ')}</dd>
                </>
              )}
            </dl>
            <LetterView html={letter.html} text={letter.text} />
          </section>
          <div className="hub-letters__short">
            <ShortForms preview={preview} words={words} />
          </div>
        </div>
      </div>
    </AdminFrame>
  )
}
