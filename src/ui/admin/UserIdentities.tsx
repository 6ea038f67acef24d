'use client'
import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { usePost, useWord } from '#src/ui/admin/usePost.ts'

type Identity = { issuer: string; subject: string; createdAt: string; usedAt: string }

const words = {
  title: { ru: 'Вход через университет', en: 'University sign-in' },
  since: { ru: 'Привязан {since}, последний вход {used}', en: 'Tied {since}, last sign-in {used}' },
  untie: { ru: 'Отвязать', en: 'Untie' },
  ask: { ru: 'Отвязать вход через университет?', en: 'Untie the university sign-in?' },
  about: {
    ru: 'Человек выйдет из аккаунта на всех устройствах. Следующий вход через университет с этой почтой привяжет аккаунт заново.',
    en: 'The person is signed out on every device. The next university sign-in with this e-mail ties the account anew.',
  },
  untied: { ru: 'Вход через университет отвязан', en: 'The university sign-in is untied' },
  reason: { ru: 'Причина', en: 'Reason' },
  reasonHint: { ru: 'Останется в журнале.', en: 'It stays in the audit log.' },
  close: { ru: 'Не отвязывать', en: 'Do not untie' },
}

/** Beside a person: the identities of the university's provider that the account is tied to, and how to untie it. Nothing without one. */
export function UserIdentities() {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const word = useWord()
  const [identities, setIdentities] = useState<Identity[]>([])
  const [isOpen, setOpen] = useState(false)
  const read = useCallback(async (): Promise<void> => {
    if (!id) return
    const answer = await fetch(`${config.routes.api}/users/${id}/identities`, { credentials: 'include' }).catch(
      () => null,
    )
    // Whoever may not ask (the own page of a person who is no admin) sees nothing.
    if (answer?.ok) setIdentities(((await answer.json()) as { identities: Identity[] }).identities)
  }, [id, config.routes.api])
  useEffect(() => {
    void read()
  }, [read])
  if (identities.length === 0) return null
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const close = (): void => {
    setOpen(false)
    void read()
  }
  return (
    <section className="hub-identities">
      <h3>{word(words.title)}</h3>
      <ul>
        {identities.map(({ issuer, subject, createdAt, usedAt }) => (
          <li key={issuer}>
            <strong>{new URL(issuer).host}</strong> <code>{subject}</code>
            <small>
              {word(words.since)
                .replace('{since}', day.format(new Date(createdAt)))
                .replace('{used}', day.format(new Date(usedAt)))}
            </small>
          </li>
        ))}
      </ul>
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)} size="small">
        {word(words.untie)}
      </Button>
      {/* Beside the document's form, as a form cannot stand in another. */}
      {isOpen && createPortal(<UntieDialog person={String(id)} onClose={close} />, document.body)}
    </section>
  )
}

function UntieDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const word = useWord()
  const { post, isBusy } = usePost(`/users/${person}/identities/untie`, words.untied)
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [reason, setReason] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    // React's events go up the tree of components, where the document's form is.
    event.stopPropagation()
    if (await post({ reason: reason.trim() })) onClose()
  }
  return (
    <dialog aria-labelledby={title} className="hub-dialog" onClose={onClose} ref={dialog}>
      <form onSubmit={(event) => void submit(event)}>
        <h2 id={title}>{word(words.ask)}</h2>
        <p>{word(words.about)}</p>
        <label>
          {word(words.reason)}
          <input
            maxLength={300}
            minLength={3}
            name="reason"
            onChange={(event) => setReason(event.target.value)}
            required
            value={reason}
          />
          <small>{word(words.reasonHint)}</small>
        </label>
        <p>
          <button className="hub-button" disabled={isBusy} type="submit">
            {word(words.untie)}
          </button>
          <button className="hub-button hub-button--quiet" onClick={onClose} type="button">
            {word(words.close)}
          </button>
        </p>
      </form>
    </dialog>
  )
}
