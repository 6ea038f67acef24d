'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { usePost, useWord } from '#src/ui/admin/usePost.ts'

const words = {
  channel: { ru: 'Канал', en: 'Channel' },
  send: { ru: 'Отправить себе проверочное сообщение', en: 'Send a test message to myself' },
  done: { ru: 'Проверочное сообщение поставлено в очередь', en: 'The test message is in the queue' },
}
const channels = {
  email: { ru: 'Почта', en: 'E-mail' },
  inbox: { ru: 'На сайте', en: 'Inbox' },
  push: { ru: 'Браузер', en: 'Browser' },
  telegram: { ru: 'Telegram', en: 'Telegram' },
}

/** Above the outbox: shows whether a channel works. */
export function SendTestMessage() {
  const word = useWord()
  const [channel, setChannel] = useState<string>('email')
  const { post, isBusy } = usePost(`/notifications/test?channel=${channel}`, words.done)
  return (
    <div className="hub-test-message">
      <label>
        {word(words.channel)}{' '}
        <select onChange={(event) => setChannel(event.target.value)} value={channel}>
          {Object.entries(channels).map(([name, label]) => (
            <option key={name} value={name}>
              {word(label)}
            </option>
          ))}
        </select>
      </label>
      <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => void post()} size="small">
        {word(words.send)}
      </Button>
    </div>
  )
}
