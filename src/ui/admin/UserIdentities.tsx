'use client'
import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { ReasonDialog } from '#src/ui/admin/ReasonDialog.tsx'
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
      {isOpen && <UntieDialog person={String(id)} onClose={close} />}
    </section>
  )
}

function UntieDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const word = useWord()
  const { post, isBusy } = usePost(`/users/${person}/identities/untie`, words.untied)
  return (
    <ReasonDialog
      texts={{ title: words.ask, submit: words.untie, close: words.close }}
      isBusy={isBusy}
      onSubmit={(reason) => post({ reason })}
      onClose={onClose}
    >
      <p>{word(words.about)}</p>
    </ReasonDialog>
  )
}
