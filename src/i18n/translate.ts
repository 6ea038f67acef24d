/**
 * Texts on the server: `const t = getT(locale, 'event')`, `t('seatsLeft', { count })`. Synchronous and without a request
 * context, so the same call works in server components, route handlers, mail templates and tests.
 * Never import this file (or `messages/`) from a client component: all texts and the ICU parser would go to the phone. Islands get
 * their strings as props, see island.ts.
 */
import { createTranslator } from 'next-intl'
import type { Locale } from './config.ts'
import { en } from './messages/en/index.ts'
import { kk } from './messages/kk/index.ts'
import { ru } from './messages/ru/index.ts'
import type { Messages, MessagesOf } from './types.ts'

const messages: Record<Locale, MessagesOf<Messages>> = { ru, kk, en }

/** All texts of a language, typed as the Russian ones. */
export const messagesOf = (locale: Locale): Messages => messages[locale] as Messages

type NamespaceOf<T, Prefix extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string ? never : `${Prefix}${Key}` | NamespaceOf<T[Key], `${Prefix}${Key}.`>
}[keyof T & string]

/** A group of texts: `event`, `event.reviews`, … */
export type Namespace = NamespaceOf<Messages>

export type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>

const cache = new Map<string, unknown>()

/** The translator of one group of texts in one language. Cheap: made once and kept. */
export function getT<const N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale}:${namespace}`
  let found = cache.get(key)
  if (!found) {
    found = createTranslator({ locale, messages: messagesOf(locale), namespace: namespace as never })
    cache.set(key, found)
  }
  return found as Translator<N>
}
