'use client'

import { useState } from 'react'
import type { Locale } from '#src/domain/locale.ts'
import { type PluralForms, plural } from '#src/i18n/island.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { sessionKey } from '#src/ui/keys.ts'
import { toast } from '#src/ui/toast.ts'

export type InboxRow = {
  id: string
  subject: string
  text: string
  link: string | null
  isRead: boolean
  /** Of the message: it was written in the language the person had then. */
  lang: string
  when: string
}

type Props = {
  locale: Locale
  rows: InboxRow[]
  unread: number
  unreadForms: PluralForms
  texts: Record<'markAll' | 'open' | 'isNew' | 'allRead' | 'network', string>
}

/** The count in the header: shown at once, and not from what was kept. */
function showUnread(unread: number): void {
  document.documentElement.style.setProperty('--me-unread', unread ? JSON.stringify(String(unread)) : 'none')
  sessionStorage.removeItem(sessionKey)
}

/** Messages, the unread ones marked; opening one marks it as read. */
export function InboxList({ locale, rows, unread, unreadForms, texts }: Props) {
  const [read, setRead] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter((row) => row.isRead).map(({ id }) => id)),
  )
  const [count, setCount] = useState(unread)
  const mark = async (path: string, ids: readonly string[]): Promise<void> => {
    try {
      const answer = await fetchJson<{ unread: number }>(path, { method: 'POST', locale })
      setRead((before) => new Set([...before, ...ids]))
      setCount(answer.unread)
      showUnread(answer.unread)
    } catch (error) {
      toast({ text: messageOf(error, texts.network), tone: 'bad' })
    }
  }
  const open = async (row: InboxRow): Promise<void> => {
    if (!read.has(row.id)) await mark(`/api/me/inbox/${row.id}/read`, [row.id])
    if (row.link) location.assign(row.link)
  }
  return (
    <>
      <div className="mt-5 flex min-h-11 flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-ink-soft">
          {count === 0 ? texts.allRead : plural(locale, unreadForms, count)}
        </p>
        {count > 0 && (
          <Button
            variant="soft"
            size="sm"
            onClick={() =>
              void mark(
                '/api/me/inbox/read-all',
                rows.map(({ id }) => id),
              )
            }
          >
            {texts.markAll}
          </Button>
        )}
      </div>
      <ul className="mt-4 flex flex-col divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} data-read={read.has(row.id)} className="py-4">
            <p className="flex items-center gap-2 text-sm text-ink-soft">
              {row.when}
              {!read.has(row.id) && (
                <span className="rounded-full bg-accent-soft px-2 font-semibold text-accent-ink">{texts.isNew}</span>
              )}
            </p>
            <p lang={row.lang} className="mt-1 font-semibold break-words">
              {row.subject}
            </p>
            <p lang={row.lang} className="mt-1 break-words whitespace-pre-line text-ink-soft">
              {row.text}
            </p>
            {row.link && (
              <a
                href={row.link}
                aria-label={`${texts.open}: ${row.subject}`}
                className="mt-1 inline-flex min-h-11 items-center font-medium text-accent-ink underline"
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  void open(row)
                }}
              >
                {texts.open}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
