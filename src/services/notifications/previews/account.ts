import { accountLetters } from '#src/collections/Users/mails.ts'
import type { Localised } from '#src/domain/locale.ts'
import { samplePerson } from '#src/services/notifications/previews/facts.ts'
import {
  type AdminLabel,
  type PreviewGroup,
  single,
  type TypePreview,
} from '#src/services/notifications/previews/types.ts'
import { noticeLetter } from '#src/services/notifications/sendNotice.ts'
import { testMessage } from '#src/services/notifications/testMessage.ts'

type Kind = keyof typeof accountLetters

const account = (kind: Kind, label: AdminLabel): TypePreview =>
  single(label, (locale) => ({
    letter: accountLetters[kind].parts({ token: 'sample', user: samplePerson(locale) }),
  }))

const types: Record<`account.${Kind}`, TypePreview> = {
  'account.verify': account('verify', { ru: 'Подтверждение почты', en: 'Confirming the e-mail' }),
  'account.invite': account('invite', { ru: 'Приглашение после импорта', en: 'Invitation after an import' }),
  'account.reset': account('reset', { ru: 'Новый пароль', en: 'A new password' }),
}

/** Letters that lead into an account. */
export const accountPreviews: PreviewGroup = { label: { ru: 'Аккаунт', en: 'Account' }, types }

const noticeSubject: Localised = { ru: 'Ваша заявка', kk: 'Сіздің өтініміңіз', en: 'Your request' }
const noticeText: Localised = {
  ru: 'Мы посмотрели вашу заявку: всё в порядке.\nЕсли появятся вопросы, просто ответьте на это письмо.',
  kk: 'Өтініміңізді қарадық: бәрі дұрыс.\nСұрағыңыз болса, осы хатқа жауап беріңіз.',
  en: 'We have looked at your request: all is well.\nIf you have questions, just answer this letter.',
}

/** What the staff sends by hand. */
export const writtenPreviews: PreviewGroup = {
  label: { ru: 'Вручную', en: 'By hand' },
  types: {
    notice: single({ ru: 'Письмо от сотрудника', en: 'A letter from the staff' }, (locale) => ({
      letter: noticeLetter({
        name: samplePerson(locale).name,
        locale,
        subject: noticeSubject[locale],
        text: noticeText[locale],
        action: null,
      }),
    })),
    test: single({ ru: 'Проверка канала', en: 'Test of a channel' }, (locale) => ({
      message: testMessage(samplePerson(locale).name)(locale),
    })),
  },
}
