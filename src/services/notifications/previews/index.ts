import type { NotificationWords } from '#src/db/notifications/queueNotifications.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { ChannelDefault } from '#src/domain/notificationTypes.ts'
import { type InlineButton, maxCaption, maxText, messageParts } from '#src/domain/telegram.ts'
import { fitted } from '#src/integrations/push/send.ts'
import { notFound } from '#src/lib/errors.ts'
import { withPictures } from '#src/lib/letter.ts'
import { type MailAttachment, wordsOf } from '#src/services/notifications/notify.ts'
import { previewOfType } from '#src/services/notifications/previews/catalogue.ts'
import { samplePerson } from '#src/services/notifications/previews/facts.ts'
import type { PreviewVariant } from '#src/services/notifications/previews/types.ts'
import { ruleOf, topicNamed } from '#src/services/notifications/registry.ts'
import { unsubscribeUrl } from '#src/services/notifications/unsubscribe.ts'
import { withWayOut } from '#src/services/notifications/wayOut.ts'

export type PreviewWish = { type: string; variant?: string | undefined; locale: Locale }

type Whether = { byDefault: ChannelDefault }
type Short = { title: string; text: string; link: string | null }

export type NotificationPreview = {
  type: string
  variant: string
  locale: Locale
  letter: Whether & { subject: string; html: string; text: string; attachments: string[] }
  /** `null`: the type does not come by this channel; so below. */
  inbox: (Whether & Short) | null
  push: (Whether & Short) | null
  /** `asked`: only to a chat that has asked for it. `html` is Telegram's: `<b>` and escaped text. `picture` is a data address. */
  telegram:
    | ({ byDefault: ChannelDefault | 'asked' } & { html: string; keyboard: InlineButton[][]; picture: string | null })
    | null
}

type SampleToSend = {
  words: NotificationWords
  attachments: readonly MailAttachment[]
  /** Neither inbox nor push. */
  isLetterOnly: boolean
  hasChat: boolean
}

/** The variant that is wished, else the usual one. Throws `not_found` for a type or a variant nobody knows. */
function variantOf({ type, variant }: PreviewWish): PreviewVariant {
  const variants = previewOfType(type)?.variants
  const found = variant === undefined ? variants?.[0] : variants?.find(({ name }) => name === variant)
  if (!found) throw notFound()
  return found
}

/** A sample in the words of every channel. Throws as {@link previewNotification}. */
export async function sampleToSend(wish: PreviewWish): Promise<SampleToSend> {
  const sample = await variantOf(wish).sample(wish.locale)
  if ('message' in sample)
    return {
      words: wordsOf(wish.locale, sample.message),
      attachments: sample.attachments ?? [],
      isLetterOnly: false,
      hasChat: true,
    }
  const { chat, ...letter } = sample.letter
  const words = { ...letter, brief: chat?.text ?? '', link: null, buttons: chat?.buttons ?? [] }
  return { words, attachments: [], isLetterOnly: true, hasChat: chat !== undefined }
}

const pictureIn = (attachments: readonly MailAttachment[]): MailAttachment | undefined =>
  attachments.find(({ contentType }) => contentType.startsWith('image/'))

const dataUrl = ({ contentType, contentBase64 }: MailAttachment): string =>
  `data:${contentType};base64,${contentBase64}`

function telegramOf({ subject, brief, buttons }: NotificationWords, attachments: readonly MailAttachment[]) {
  const image = pictureIn(attachments)
  const parts = messageParts({ subject, text: brief, buttons }, image ? maxCaption : maxText)
  return { ...parts, picture: image ? dataUrl(image) : null }
}

/** What a browser gets, cut to what a push service takes. */
function pushOf({ subject, brief, link }: NotificationWords, lang: Locale): Short {
  const sent = JSON.parse(fitted({ id: samplePerson(lang).id, title: subject, body: brief, url: link, lang }))
  return { title: sent.title, text: sent.body, link: sent.url }
}

/**
 * A notification as people get it by each channel, made of made-up facts by the functions that make the real ones; `byDefault` says
 * whether the channel is used for it while a person has chosen nothing. Throws `not_found` for a type or a variant nobody knows.
 */
export async function previewNotification(wish: PreviewWish): Promise<NotificationPreview> {
  const { type, locale } = wish
  const { words, attachments, isLetterOnly, hasChat } = await sampleToSend(wish)
  const wayOut = unsubscribeUrl(samplePerson(locale).id, type)
  const { text, html } = withWayOut({ ...words, locale }, wayOut)
  const byDefault = topicNamed(ruleOf(type)?.topic ?? '')?.channels
  const use = (channel: 'email' | 'inbox' | 'push' | 'telegram'): Whether => ({
    byDefault: byDefault?.[channel] ?? 'always',
  })
  const short = { title: words.subject, text: words.brief, link: words.link }
  return {
    type,
    variant: variantOf(wish).name,
    locale,
    letter: {
      ...use('email'),
      subject: words.subject,
      html: withPictures(html ?? '', attachments),
      text,
      attachments: attachments.map(({ filename }) => filename),
    },
    inbox: isLetterOnly ? null : { ...use('inbox'), ...short },
    push: isLetterOnly ? null : { ...use('push'), ...pushOf(words, locale) },
    telegram: hasChat
      ? { byDefault: isLetterOnly ? 'asked' : use('telegram').byDefault, ...telegramOf(words, attachments) }
      : null,
  }
}
