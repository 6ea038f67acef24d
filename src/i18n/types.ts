import type { ru } from './messages/ru/index.ts'

/** The keys of a set of messages with any text behind them: what a translation has to provide. */
export type MessagesOf<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : MessagesOf<T[Key]> }

/**
 * The messages as the translator sees them. The literal Russian texts are kept in the type, so that `t('…')` demands exactly
 * the ICU arguments which the text has.
 */
export type Messages = typeof ru

declare module 'next-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: 'ru' | 'kk' | 'en'
  }
}
