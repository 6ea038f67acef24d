import type { TelegramButton } from '#src/domain/telegram.ts'

/** One message the bot answers with. */
export type Reply = { subject: string; text: string; buttons?: TelegramButton[][]; picture?: Buffer }
