'use client'
import { Button } from '@payloadcms/ui'
import Link from 'next/link'
import { useState } from 'react'
import { usePost, useWord } from '#src/ui/admin/usePost.ts'

const words = {
  channel: { ru: 'Канал', en: 'Channel' },
  send: { ru: 'Отправить себе проверочное сообщение', en: 'Send a test message to myself' },
  sendSample: { ru: 'Отправить себе', en: 'Send to myself' },
  done: { ru: 'Проверочное сообщение поставлено в очередь', en: 'The test message is in the queue' },
  letters: { ru: 'Как выглядят сообщения', en: 'What messages look like' },
}
const channels = {
  email: { ru: 'Почта', en: 'E-mail' },
  inbox: { ru: 'На сайте', en: 'Inbox' },
  push: { ru: 'Браузер', en: 'Browser' },
  telegram: { ru: 'Telegram', en: 'Telegram' },
}

type Props = {
  /** What is sent instead of the words that it works; `isLetterOnly` leaves the other channels out. */
  sample?: { type: string; variant: string; locale: string; isLetterOnly: boolean }
}

/** Above the outbox: shows whether a channel works. Beside a preview: shows how it looks there. */
export function SendTestMessage({ sample }: Props) {
  const word = useWord()
  const [chosen, setChannel] = useState<string>('email')
  const channel = sample?.isLetterOnly ? 'email' : chosen
  const wish: Record<string, string> = sample
    ? { type: sample.type, variant: sample.variant, locale: sample.locale }
    : {}
  const { post, isBusy } = usePost(`/notifications/test?${new URLSearchParams({ channel, ...wish })}`, words.done)
  return (
    <div className="hub-test-message">
      {sample?.isLetterOnly ? null : (
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
      )}
      <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => void post()} size="small">
        {word(sample ? words.sendSample : words.send)}
      </Button>
      {sample ? null : (
        <Link href="/admin/letters" prefetch={false}>
          {word(words.letters)}
        </Link>
      )}
    </div>
  )
}
