'use client'

import { useRef, useState } from 'react'
import { Switch } from '#src/ui/components/Choice.tsx'
import { controlClass, Field } from '#src/ui/components/Field.tsx'
import { Fold, Folds } from '#src/ui/components/Fold.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

/** `within`: as the channel is named amid a sentence. */
type ChannelChoice = { name: string; label: string; within: string; isOn: boolean; isLocked: boolean }
type TopicChoice = { name: string; label: string; channels: ChannelChoice[] }
type Quiet = { from: string; to: string }

type Props = {
  locale: string
  topics: TopicChoice[]
  quiet: Quiet | null
  texts: Record<
    'saved' | 'network' | 'always' | 'nowhere' | 'quiet' | 'quietOn' | 'quietHint' | 'off' | 'from' | 'to',
    string
  >
}

const usualQuiet: Quiet = { from: '22:00', to: '08:00' }

/** Where a topic reaches the person: «почта, на сайте». */
const lineOf = ({ channels }: TopicChoice, nowhere: string): string =>
  channels
    .filter(({ isOn }) => isOn)
    .map(({ within }) => within)
    .join(', ') || nowhere

/** What to send where, and when not, a fold a topic: every choice is saved as it is made, and taken back when the server refuses. */
export function NotificationSettings({ locale, topics, quiet, texts }: Props) {
  const [shown, setShown] = useState(topics)
  const [hours, setHours] = useState(quiet)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const send = async (body: Record<string, unknown>): Promise<boolean> => {
    try {
      await fetchJson('/api/me/notifications', { method: 'PATCH', body, locale })
      toast({ text: texts.saved })
      return true
    } catch (error) {
      toast({ text: messageOf(error, texts.network), tone: 'bad' })
      return false
    }
  }
  /** One after the other: of two choices under way the later must not be overtaken by the earlier. */
  const save = (body: Record<string, unknown>): Promise<boolean> => {
    const sent = line.current.then(() => send(body))
    line.current = sent
    return sent
  }
  const put = (topic: string, channel: string, isOn: boolean): void =>
    setShown((before) =>
      before.map((each) =>
        each.name === topic
          ? { ...each, channels: each.channels.map((one) => (one.name === channel ? { ...one, isOn } : one)) }
          : each,
      ),
    )
  const change = async (topic: string, channel: string, isOn: boolean): Promise<void> => {
    put(topic, channel, isOn)
    if (!(await save({ preferences: { [topic]: { [channel]: isOn } } }))) put(topic, channel, !isOn)
  }
  const changeHours = async (to: Quiet | null): Promise<void> => {
    if (to && !(to.from && to.to)) return
    const before = hours
    setHours(to)
    if (!(await save({ quiet: to }))) setHours(before)
  }
  const quietLine = hours ? `${hours.from}–${hours.to}` : texts.off
  return (
    <div className="grid gap-4">
      <p className="text-sm text-ink-soft">{texts.always}</p>
      <Folds>
        {shown.map((topic) => (
          <Fold key={topic.name} title={topic.label} line={lineOf(topic, texts.nowhere)}>
            <fieldset>
              <legend className="sr-only">{topic.label}</legend>
              {topic.channels.map((channel) => (
                <Switch
                  key={channel.name}
                  name={`${topic.name}-${channel.name}`}
                  label={channel.label}
                  checked={channel.isOn}
                  disabled={channel.isLocked}
                  onChange={(event) => void change(topic.name, channel.name, event.target.checked)}
                />
              ))}
            </fieldset>
          </Fold>
        ))}
        <Fold title={texts.quiet} line={quietLine}>
          <Switch
            name="quiet"
            label={texts.quietOn}
            hint={texts.quietHint}
            checked={hours !== null}
            onChange={(event) => void changeHours(event.target.checked ? usualQuiet : null)}
          />
          {hours && (
            <div className="mt-3 mb-1 grid grid-cols-2 gap-4">
              {(['from', 'to'] as const).map((end) => (
                <Field key={end} name={`quiet-${end}`} label={texts[end]}>
                  <input
                    id={`quiet-${end}`}
                    type="time"
                    className={controlClass}
                    defaultValue={hours[end]}
                    onBlur={(event) => {
                      if (event.target.value !== hours[end]) void changeHours({ ...hours, [end]: event.target.value })
                    }}
                  />
                </Field>
              ))}
            </div>
          )}
        </Fold>
      </Folds>
    </div>
  )
}
