import { pool } from '#src/db/pool.ts'
import { finishUpdate } from '#src/db/telegram/finishUpdate.ts'
import { personOfChat } from '#src/db/telegram/personOfChat.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { readAction, type TelegramButton } from '#src/domain/telegram.ts'
import { errorMessage } from '#src/i18n/errors.ts'
import { fill } from '#src/i18n/mails.ts'
import { botCommands, botTexts, commandTexts } from '#src/i18n/telegram.ts'
import { queueTelegram } from '#src/integrations/telegram/outbox.ts'
import { HubError } from '#src/lib/errors.ts'
import { pageUrl } from '#src/services/notifications/eventFacts.ts'
import { act } from '#src/services/telegram/actions.ts'
import { type Incoming, readIncoming } from '#src/services/telegram/incoming.ts'
import { linkChat, looksLikeCode, unlinkTelegram } from '#src/services/telegram/link.ts'
import type { Reply } from '#src/services/telegram/reply.ts'
import { startInPlugins } from '#src/services/telegram/starts.ts'
import { ownTickets } from '#src/services/telegram/tickets.ts'
import { today } from '#src/services/telegram/today.ts'

/** Answers what is no command, in the person's language and with his rights; `null`: no answer, the bot says what it can do. */
export type FreeText = (actor: Actor, text: string) => Promise<Reply | null>

const help = (locale: Locale, subject: string = botTexts.help[locale]): Reply => ({
  subject,
  text: botCommands.map((command) => `/${command} — ${commandTexts[command][locale]}`).join('\n'),
})

const toSettings = (locale: Locale): TelegramButton[][] => [
  [{ label: botTexts.openSettings[locale], url: pageUrl(locale, '/me/settings') }],
]

const stranger = (locale: Locale): Reply => ({
  subject: botTexts.stranger[locale],
  text: botTexts.howToLink[locale],
  buttons: toSettings(locale),
})

async function link(chat: string, code: string, language: Locale): Promise<Reply> {
  const result = await linkChat(chat, code)
  if (result === 'limited') return { subject: botTexts.tooMany[language], text: botTexts.tooManyText[language] }
  if (result === 'wrong')
    return {
      subject: botTexts.badCode[language],
      text: botTexts.badCodeText[language],
      buttons: toSettings(language),
    }
  const actor = await personOfChat(pool, chat)
  const locale = actor?.locale ?? language
  return {
    subject: fill(botTexts.hello[locale], { name: actor?.name ?? '' }),
    text: `${botTexts.linked[locale]}\n\n${help(locale).text}`,
  }
}

async function answerText(
  { chat, text, language }: Extract<Incoming, { kind: 'text' }>,
  now: Date,
  freeText: FreeText,
): Promise<Reply[]> {
  const [, command, argument = ''] = /^\/(\w+)(?:@\w+)?(?:\s+(.*))?$/s.exec(text) ?? []
  if (command === 'start' && argument) {
    const payload = argument.trim()
    return [(await startInPlugins(payload, chat, language)) ?? (await link(chat, payload, language))]
  }
  if (!command && looksLikeCode(text)) return [await link(chat, text, language)]
  const actor = await personOfChat(pool, chat)
  if (command === 'stop') {
    await unlinkTelegram({ chat }, 'stop')
    const locale = actor?.locale ?? language
    return [{ subject: botTexts.stopped[locale], text: botTexts.stoppedText[locale], buttons: toSettings(locale) }]
  }
  if (!actor) return [stranger(language)]
  if (command === 'today') return [await today(actor, now)]
  if (command === 'tickets') return ownTickets(actor)
  if (command === 'start') return [help(actor.locale, fill(botTexts.hello[actor.locale], { name: actor.name }))]
  const answer = command ? null : await freeText(actor, text)
  return [answer ?? help(actor.locale)]
}

async function answerPress(
  { chat, data, language }: Extract<Incoming, { kind: 'press' }>,
  key: string,
): Promise<Reply[]> {
  const actor = await personOfChat(pool, chat)
  if (!actor) return [stranger(language)]
  const action = readAction(data)
  if (!action) return [help(actor.locale)]
  try {
    return [await act(actor, action, key)]
  } catch (error) {
    if (!(error instanceof HubError) || error.status >= 500) throw error
    return [{ subject: botTexts.refused[actor.locale], text: errorMessage(error.code, actor.locale, error.params) }]
  }
}

/**
 * Works on one update. The answers are rows of the outbox, written in the transaction that marks the update done, so each is sent once;
 * what a button does is safe to repeat, should this process die between the two.
 *
 * @returns the pressed button that still waits to be told so, if any
 */
export async function handleUpdate(
  { id, body }: { id: number; body: unknown },
  { now, freeText }: { now: Date; freeText: FreeText },
): Promise<string | null> {
  const incoming = readIncoming(body)
  if (incoming?.kind === 'blocked') await unlinkTelegram({ chat: incoming.chat }, 'blocked')
  let replies: Reply[] = []
  if (incoming?.kind === 'text') replies = await answerText(incoming, now, freeText)
  if (incoming?.kind === 'press') replies = await answerPress(incoming, `telegram:${id}`)
  await transaction(async (tx) => {
    if (!(await finishUpdate(tx, id)) || !incoming || incoming.kind === 'blocked') return
    const actor = await personOfChat(tx, incoming.chat)
    for (const [index, reply] of replies.entries())
      await queueTelegram(tx, {
        chat: incoming.chat,
        user: null,
        type: 'telegram.answer',
        locale: actor?.locale ?? incoming.language,
        dedupeKey: `telegram.answer:${id}:${index}`,
        ...reply,
      })
  })
  return incoming?.kind === 'press' ? incoming.query : null
}
