'use client'
import { Button, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { usePost, useWord } from '#src/ui/admin/usePost.ts'

const send = { ru: 'Отправить сейчас', en: 'Send now' }
const again = { ru: 'Отправить ещё раз', en: 'Send again' }
const done = { ru: 'Письмо поставлено в очередь', en: 'The letter is in the queue' }

/** Beside a letter of the outbox: sends it again, whatever became of it before. */
export function ResendNotification() {
  const { id } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields.status?.value)
  const channel = useFormFields(([fields]) => fields.channel?.value)
  const word = useWord()
  const { post, isBusy } = usePost(`/notifications/${id}/resend`, done)
  if (!id || channel !== 'email') return null
  return (
    <Button
      buttonStyle="secondary"
      disabled={isBusy || status === 'queued'}
      margin={false}
      onClick={() => void post()}
      size="medium"
    >
      {word(status === 'sent' ? again : send)}
    </Button>
  )
}
