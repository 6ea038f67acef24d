const ru = {
  title: 'Письма и сообщения',
  lead: 'Так сообщения приходят людям. Имена и события здесь вымышленные, слова — те самые, что уходят.',
  type: 'Сообщение',
  variant: 'Случай',
  language: 'Язык',
  letter: 'Письмо',
  subject: 'Тема',
  attached: 'Вложения',
  telegram: 'Telegram',
  push: 'Уведомление браузера',
  inbox: 'На сайте',
  letterOnly: 'Это сообщение приходит только письмом.',
  always: 'Приходит всегда',
  on: 'Приходит, пока человек не отключит',
  off: 'Приходит, если человек включит',
  asked: 'Приходит в чат, из которого об этом попросили',
  outbox: 'Исходящие',
}
export type LettersWords = typeof ru

const en: LettersWords = {
  title: 'Letters and messages',
  lead: 'This is how messages reach people. Names and events are made up; the words are those that are sent.',
  type: 'Message',
  variant: 'Case',
  language: 'Language',
  letter: 'Letter',
  subject: 'Subject',
  attached: 'Attachments',
  telegram: 'Telegram',
  push: 'Browser notification',
  inbox: 'On the site',
  letterOnly: 'This message comes as a letter only.',
  always: 'Always comes',
  on: 'Comes until the person switches it off',
  off: 'Comes if the person switches it on',
  asked: 'Comes to a chat that has asked for it',
  outbox: 'Outbox',
}

export const lettersWords = (language: 'ru' | 'en'): LettersWords => (language === 'en' ? en : ru)
