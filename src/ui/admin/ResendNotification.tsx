'use client'
import { Button, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { usePost, useWord } from '#src/ui/admin/usePost.ts'

const send = { ru: 'Отправить сейчас', en: 'Send now' }
const again = { ru: 'Отправить ещё раз', en: 'Send again' }
const done = { ru: 'Сообщение поставлено в очередь', en: 'The message is in the queue' }

/** Beside a message of the outbox: sends it again, whatever became of it before. What stands in the inbox needs no sending. */
export function ResendNotification() {
  const { id } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields.status?.value)
  const channel = useFormFields(([fields]) => fields.channel?.value)
  const word = useWord()
  const { post, isBusy } = usePost(`/notifications/${id}/resend`, done)
  if (!id || channel === 'inbox') return null
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
