/** What we use of nodemailer, which comes without types. https://nodemailer.com/message */
declare module 'nodemailer' {
  type Attachment = { filename: string; content: Buffer; contentType: string; cid?: string }
  type Message = {
    from: string
    to: string
    subject: string
    text: string
    html?: string
    messageId: string
    headers?: Record<string, string>
    attachments?: Attachment[]
  }
  /** `responseCode` is the SMTP status of a refusal, `command` what was refused. */
  export type SendError = Error & { code?: string; responseCode?: number; command?: string }
  export type Transport = {
    sendMail(message: Message): Promise<{ accepted: string[]; messageId: string }>
    close(): void
  }
  export function createTransport(url: string): Transport
}
