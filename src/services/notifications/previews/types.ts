import type { Locale } from '#src/domain/locale.ts'
import type { TelegramButton } from '#src/domain/telegram.ts'
import type { MailAttachment, Message } from '#src/services/notifications/notify.ts'

/** In the admin's two languages. */
export type AdminLabel = { ru: string; en: string }

/** A letter, with what a Telegram chat is told where one may be. */
export type LetterSample = {
  letter: { subject: string; html: string; text: string; chat?: { text: string; buttons: TelegramButton[][] } }
}

/** What is said with made-up facts: a message that every channel takes its part of, or a letter of its own. */
export type Sample = { message: Message; attachments?: readonly MailAttachment[] } | LetterSample

/** A type reads differently by what happened; the first is the usual one. */
export type PreviewVariant = {
  /** In addresses. */
  name: string
  label: AdminLabel
  /** Made by the function that makes what is sent, from made-up facts. */
  sample: (locale: Locale) => Sample | Promise<Sample>
}

export type TypePreview = { label: AdminLabel; variants: readonly [PreviewVariant, ...PreviewVariant[]] }

/**
 * What the admin's previews show under one heading, by the type as the outbox has it. A plugin gives its own as `previews`, for every
 * type it queues.
 */
export type PreviewGroup = { label: AdminLabel; types: Readonly<Record<string, TypePreview>> }

/** A type that always reads alike. */
export const single = (label: AdminLabel, sample: PreviewVariant['sample']): TypePreview => ({
  label,
  variants: [{ name: 'usual', label: { ru: 'Обычное', en: 'Usual' }, sample }],
})
