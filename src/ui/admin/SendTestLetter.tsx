'use client'
import { Button } from '@payloadcms/ui'
import { usePost, useWord } from '#src/ui/admin/usePost.ts'

const label = { ru: 'Отправить себе проверочное письмо', en: 'Send a test letter to myself' }
const done = { ru: 'Проверочное письмо поставлено в очередь', en: 'The test letter is in the queue' }

/** Above the outbox: shows whether mail works. */
export function SendTestLetter() {
  const word = useWord()
  const { post, isBusy } = usePost('/notifications/test', done)
  return (
    <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => void post()} size="small">
      {word(label)}
    </Button>
  )
}
