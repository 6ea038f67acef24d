import { fieldAdmin } from '#src/access/atoms.ts'
import { defineCollection } from '#src/collections/define.ts'
import { slugs } from '#src/domain/slugs.ts'
import { json, label, longText, moment, oneOf, relation, text, whole } from '#src/fields/index.ts'

/** The outbox of messages to people: one row a (person, event, type, channel), sent once. */
export const Notifications = defineCollection({
  slug: slugs.notifications,
  adminOnly: true,
  labels: { one: label('Сообщение', 'Message'), many: label('Исходящие', 'Outbox') },
  group: 'system',
  title: 'subject',
  columns: ['subject', 'user', 'channel', 'type', 'status', 'createdAt', 'sentAt'],
  search: ['subject', 'recipient'],
  machine: true,
  description: label(
    'Всё, что ушло людям. Если канал не настроен, сообщения остаются здесь — их можно прочесть.',
    'Everything sent to people. What has no channel set up stays here to be read.',
  ),
  admin: {
    components: {
      beforeListTable: ['/src/ui/admin/SendTestMessage.tsx#SendTestMessage'],
      edit: { beforeDocumentControls: ['/src/ui/admin/ResendNotification.tsx#ResendNotification'] },
    },
  },
  fields: [
    relation('user', label('Кому', 'Person'), slugs.users),
    { ...text('recipient', label('Адрес', 'Recipient'), { required: true, maxLength: 320 }) },
    {
      ...oneOf(
        'channel',
        label('Канал', 'Channel'),
        {
          email: label('Почта', 'E-mail'),
          telegram: label('Telegram', 'Telegram'),
          inbox: label('На сайте', 'Inbox'),
          push: label('Push', 'Push'),
        },
        { required: true },
      ),
      defaultValue: 'email',
    } as never,
    text('type', label('Вид', 'Type'), { required: true, index: true, maxLength: 60 }),
    text('subject', label('Тема', 'Subject'), { required: true, maxLength: 300 }),
    { ...longText('text', label('Текст', 'Text'), { maxLength: 50_000 }) },
    {
      type: 'textarea',
      name: 'html',
      label: label('Письмо', 'Letter'),
      maxLength: 500_000,
      access: { read: fieldAdmin },
      admin: { components: { Field: '/src/ui/admin/LetterPreview.tsx#LetterPreview' } },
    },
    text('locale', label('Язык', 'Language'), { maxLength: 5 }),
    {
      ...oneOf(
        'status',
        label('Статус', 'Status'),
        {
          queued: label('В очереди', 'Queued'),
          held: label('В исходящих (канал не настроен)', 'Kept here (channel not set up)'),
          sent: label('Отправлено', 'Sent'),
          failed: label('Не ушло', 'Failed'),
          dropped: label('Опоздало', 'Too late'),
        },
        { required: true, index: true },
      ),
      defaultValue: 'queued',
    } as never,
    text('dedupeKey', label('Ключ', 'Key'), { required: true, unique: true, maxLength: 200 }),
    relation('event', label('Событие', 'Event'), slugs.events),
    json('attachments', label('Вложения', 'Attachments')),
    json('buttons', label('Кнопки', 'Buttons')),
    text('picture', label('Картинка', 'Picture'), { maxLength: 500 }),
    text('link', label('Ссылка', 'Link'), { maxLength: 500 }),
    moment('usefulUntil', label('Имеет смысл до', 'Useful until')),
    moment('readAt', label('Прочитано', 'Read at')),
    whole('attempts', label('Попыток', 'Attempts'), { defaultValue: 0 }),
    moment('nextTryAt', label('Следующая попытка', 'Next try')),
    moment('sentAt', label('Отправлено', 'Sent at')),
    text('error', label('Ошибка', 'Error'), { maxLength: 500 }),
  ],
})
