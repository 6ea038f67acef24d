import type { SendError, Transport } from 'nodemailer'

export type LetterToSend = {
  /** The notification's id: becomes the Message-ID, so that a letter sent twice around a crash is one for the reader's mail program. */
  id: string
  to: string
  subject: string
  text: string
  html: string | null
  locale: string | null
  /** Where the reader stops letters of this kind (RFC 2369, RFC 8058); `null` for letters that everybody gets. */
  unsubscribeUrl?: string | null
  attachments: readonly { filename: string; contentType: string; contentBase64: string; cid?: string }[]
}

export type Mailer = {
  /** Resolves when the server has taken the letter over; rejects with the reason otherwise, see {@link isRefusedForGood}. */
  send: (letter: LetterToSend) => Promise<void>
  close: () => void
}

const defaults = {
  pool: 'true',
  maxConnections: '3',
  connectionTimeout: '10000',
  greetingTimeout: '10000',
  socketTimeout: '30000',
  disableFileAccess: 'true',
  disableUrlAccess: 'true',
}

/** The address of the SMTP server with our time limits; what SMTP_URL says itself wins. */
function withDefaults(smtpUrl: string): string {
  const url = new URL(smtpUrl)
  for (const [name, value] of Object.entries(defaults))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value)
  return url.href
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'

/**
 * Sends letters over SMTP.
 *
 * @param smtpUrl `smtp://user:password@host:587` or `smtps://…:465`; nodemailer's options as query parameters
 * @param from `Name <address>`
 */
export function createMailer(smtpUrl: string, from: string): Mailer {
  let opened: Promise<Transport> | undefined
  // Loaded with the first letter: a worker without a mail server does without it.
  const transport = (): Promise<Transport> =>
    (opened ??= import('nodemailer').then(({ createTransport }) => createTransport(withDefaults(smtpUrl))))
  return {
    send: async ({ id, to, subject, text, html, locale, unsubscribeUrl, attachments }) => {
      await (await transport()).sendMail({
        from,
        to,
        subject,
        text,
        ...(html ? { html } : {}),
        messageId: `<${id}@${domainOf(from)}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(locale ? { 'Content-Language': locale } : {}),
          ...(unsubscribeUrl
            ? { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
            : {}),
        },
        attachments: attachments.map(({ filename, contentType, contentBase64, cid }) => ({
          filename,
          contentType,
          content: Buffer.from(contentBase64, 'base64'),
          ...(cid ? { cid } : {}),
        })),
      })
    },
    close: () => void opened?.then((open) => open.close()),
  }
}

/** Whether the server refused this letter or its address for good (RFC 5321 §4.2.1: 5yz): trying again would change nothing. */
export function isRefusedForGood(err: unknown): boolean {
  const { code, responseCode = 0 } = err as SendError
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500
}
