'use client'

import { CalendarDays, MapPin, SendHorizontal, UsersRound } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ChatLink, ChatMessage } from '#src/domain/chat/answer.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatWhen } from '#src/i18n/formatDate.ts'
import { ChatHistory, type Entry } from '#src/ui/chat/ChatHistory.tsx'
import { askChat } from '#src/ui/chat/stream.ts'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'

type Word = 'input' | 'placeholder' | 'send' | 'you' | 'hub' | 'thinking' | 'log' | 'retry' | 'tryThese' | 'network'
type HistoryWord = 'history' | 'fresh' | 'remove' | 'removeAll'
export type ChatTexts = Record<Word | HistoryWord, string>
type Props = { locale: Locale; texts: ChatTexts; suggestions: string[]; isSignedIn: boolean; longest: number }
type Shown = Pick<ChatMessage, 'author' | 'body' | 'links'>

const icons = { event: CalendarDays, club: UsersRound, location: MapPin, page: CalendarDays }

function LinkCard({ link, locale }: { link: ChatLink; locale: Locale }) {
  const Icon = icons[link.kind]
  const when = link.startsAt
    ? formatWhen(link.startsAt, { locale, timeZone: link.timeZone ?? 'Asia/Almaty', now: Date.now() })
    : ''
  return (
    <a
      className="flex min-h-11 items-center gap-3 rounded-md border border-line bg-surface px-4 py-3 hover:border-accent"
      href={link.href}
    >
      <Icon aria-hidden="true" className="size-5 shrink-0 text-accent-ink" />
      <span className="min-w-0">
        <span className="block font-semibold wrap-anywhere">{link.title}</span>
        {(when || link.place) && (
          <span className="block text-sm text-ink-soft">{[when, link.place].filter(Boolean).join(' · ')}</span>
        )}
      </span>
    </a>
  )
}

function Message({ message, locale, texts }: { message: Shown; locale: Locale; texts: ChatTexts }) {
  const isPerson = message.author === 'person'
  return (
    <li className={isPerson ? 'ml-10 justify-self-end' : 'mr-4'}>
      <p className="sr-only">{isPerson ? texts.you : texts.hub}</p>
      <p
        className={`whitespace-pre-line rounded-card px-4 py-3 wrap-anywhere ${isPerson ? 'bg-accent-soft text-accent-ink' : 'bg-surface'}`}
      >
        {message.body}
      </p>
      {message.links.length > 0 && (
        <ul className="mt-2 grid gap-2 sm:grid-cols-2">
          {message.links.map((link) => (
            <li key={`${link.kind}:${link.key}`}>
              <LinkCard link={link} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** The conversation: questions, streamed answers with cards, suggestions, and for signed-in people what was said before. */
export function ChatRoom({ locale, texts, suggestions, isSignedIn, longest }: Props) {
  const [messages, setMessages] = useState<Shown[]>([])
  const [partial, setPartial] = useState<string | null>(null)
  const [error, setError] = useState('')
  const [conversation, setConversation] = useState<string>()
  const [entries, setEntries] = useState<Entry[]>([])
  const form = useRef<HTMLFormElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const running = useRef<AbortController>(null)
  const asked = useRef(0)

  const readEntries = (): void => {
    if (!isSignedIn) return
    const mine = ++asked.current
    // An older list may come after a newer one.
    const show = (all: Entry[]): void => {
      if (mine === asked.current) setEntries(all)
    }
    fetchJson<{ conversations: Entry[] }>('/api/chatbot/conversations', { locale }).then(
      (answer) => show(answer.conversations),
      () => show([]),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    readEntries()
    return () => running.current?.abort()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was added
  useEffect(() => {
    if (messages.length > 0) end.current?.scrollIntoView({ block: 'nearest' })
  }, [messages, partial])

  const ask = async (message: string, isAgain = false): Promise<void> => {
    if (partial !== null || !message) return
    running.current = new AbortController()
    if (!isAgain) setMessages((before) => [...before, { author: 'person', body: message, links: [] }])
    setError('')
    setPartial('')
    try {
      const reply = await askChat(
        { message, conversationId: conversation, locale, signal: running.current.signal },
        setPartial,
      )
      setConversation(reply.conversationId)
      setMessages((before) => [...before, { author: 'hub', body: reply.response, links: reply.links }])
      readEntries()
    } catch (refusal) {
      setError(messageOf(refusal, texts.network))
    }
    setPartial(null)
    form.current?.querySelector('textarea')?.focus()
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const message = String(new FormData(event.currentTarget).get('message') ?? '').trim()
    if (partial !== null || !message) return
    event.currentTarget.reset()
    void ask(message)
  }
  const sendOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    form.current?.requestSubmit()
  }
  const startAnew = (): void => {
    running.current?.abort()
    setConversation(undefined)
    setMessages([])
    setError('')
  }
  const open = async (id: string): Promise<void> => {
    try {
      const found = await fetchJson<{ messages: ChatMessage[] }>(`/api/chatbot/conversations/${id}`, { locale })
      setConversation(id)
      setMessages(found.messages)
      setError('')
    } catch (refusal) {
      setError(messageOf(refusal, texts.network))
    }
  }
  const remove = async (id?: string): Promise<void> => {
    try {
      await fetchJson(`/api/chatbot/conversations${id ? `/${id}` : ''}`, { method: 'DELETE', locale })
      if (!id || id === conversation) startAnew()
      readEntries()
    } catch (refusal) {
      setError(messageOf(refusal, texts.network))
    }
  }
  const lastQuestion = messages.findLast(({ author }) => author === 'person')?.body ?? ''
  return (
    <div className="mt-6 grid max-w-3xl gap-5">
      <div aria-label={texts.log} aria-live="polite" role="log">
        <ol className="grid gap-4">
          {messages.map((message, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages are only added at the end
            <Message key={`${index}:${message.author}`} locale={locale} message={message} texts={texts} />
          ))}
        </ol>
      </div>
      {partial !== null && (
        <p
          aria-hidden={partial !== ''}
          className="mr-4 whitespace-pre-line rounded-card bg-surface px-4 py-3 wrap-anywhere"
          role="status"
        >
          {partial || texts.thinking}
        </p>
      )}
      <div role="alert">
        {error && (
          <div className="grid gap-2 rounded-card border border-line p-4">
            <p>{error}</p>
            {lastQuestion && (
              <button
                className="min-h-11 justify-self-start font-semibold text-accent-ink underline"
                onClick={() => void ask(lastQuestion, true)}
                type="button"
              >
                {texts.retry}
              </button>
            )}
          </div>
        )}
      </div>
      {messages.length === 0 && (
        <div>
          <h2 className="font-semibold">{texts.tryThese}</h2>
          <ul className="mt-3 flex flex-wrap gap-2">
            {suggestions.map((suggestion) => (
              <li key={suggestion}>
                <button
                  className="min-h-11 rounded-full border border-line bg-surface px-4 text-sm font-medium hover:border-accent"
                  onClick={() => void ask(suggestion)}
                  type="button"
                >
                  {suggestion}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form className="flex items-end gap-2" onSubmit={submit} ref={form}>
        <label className="min-w-0 flex-1">
          <span className="mb-1 block text-sm font-medium">{texts.input}</span>
          <textarea
            className="block w-full resize-none rounded-md border border-line-strong bg-surface px-4 py-3"
            maxLength={longest}
            name="message"
            onKeyDown={sendOnEnter}
            placeholder={texts.placeholder}
            required
            rows={2}
          />
        </label>
        <button
          aria-disabled={partial !== null}
          aria-label={texts.send}
          className="grid size-12 shrink-0 place-items-center rounded-full bg-accent text-on-accent"
          type="submit"
        >
          <SendHorizontal aria-hidden="true" className="size-5" />
        </button>
      </form>
      <div ref={end} />
      {isSignedIn && (
        <ChatHistory
          entries={entries}
          onFresh={startAnew}
          onOpen={(id) => void open(id)}
          onRemove={(id) => void remove(id)}
          texts={texts}
        />
      )}
    </div>
  )
}
