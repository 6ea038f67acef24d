import type { Locale } from '#src/domain/locale.ts'

type AccountMail = { subject: string; greeting: string; text: string; action: string }

/** Letters about the account itself. `{name}` is the person's name. */
export const accountMails = {
  verify: {
    ru: { subject: 'Подтвердите почту', greeting: 'Здравствуйте, {name}!', text: 'Осталось подтвердить, что это ваша почта — и можно брать билеты. Ссылка работает один раз.', action: 'Подтвердить почту' },
    kk: { subject: 'Поштаңызды растаңыз', greeting: 'Сәлеметсіз бе, {name}!', text: 'Бұл сіздің поштаңыз екенін растасаңыз болғаны — билет ала бересіз. Сілтеме бір рет жұмыс істейді.', action: 'Поштаны растау' },
    en: { subject: 'Confirm your e-mail', greeting: 'Hello {name},', text: 'Confirm that this address is yours and you can take tickets. The link works once.', action: 'Confirm e-mail' },
  },
  reset: {
    ru: { subject: 'Новый пароль', greeting: 'Здравствуйте, {name}!', text: 'Кто-то попросил сменить пароль. Если это были вы, нажмите кнопку в течение часа. Если нет — ничего не делайте.', action: 'Сменить пароль' },
    kk: { subject: 'Жаңа құпиясөз', greeting: 'Сәлеметсіз бе, {name}!', text: 'Құпиясөзді ауыстыру сұралды. Бұл сіз болсаңыз, бір сағат ішінде батырманы басыңыз. Болмаса, ештеңе істемеңіз.', action: 'Құпиясөзді ауыстыру' },
    en: { subject: 'A new password', greeting: 'Hello {name},', text: 'Someone asked to change the password. If it was you, press the button within an hour. If not, do nothing.', action: 'Change the password' },
  },
} as const satisfies Record<string, Record<Locale, AccountMail>>
