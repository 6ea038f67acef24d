import { fieldAdmin, fieldNobody, fieldSelf, fieldSelfOrAdmin } from '#src/access/atoms.ts'
import { defineCollection } from '#src/collections/define.ts'
import {
  auditUserChange,
  checkUsername,
  endSessionsOnNewPassword,
  guardSelfService,
  guardUserDelete,
  queueVerification,
  takeOverVerification,
} from '#src/collections/Users/hooks.ts'
import { resetMail, verifyMail } from '#src/collections/Users/mails.ts'
import {
  closePasswordOperations,
  endPayloadSession,
  guardPayloadRefresh,
  guardPayloadSignIn,
  keepPayloadSession,
  prolongPayloadSession,
} from '#src/collections/Users/signInHooks.ts'
import { sessionStrategy } from '#src/collections/Users/strategy.ts'
import { lifetimes } from '#src/domain/session.ts'
import { slugs } from '#src/domain/slugs.ts'
import { flag, json, label, moment, oneOf, text, whole } from '#src/fields/index.ts'
import { env } from '#src/lib/env.ts'

const roleLabels = {
  admin: label('Администратор', 'Admin'),
  student: label('Студент', 'Student'),
  attendee: label('Гость', 'Attendee'),
  club_head: label('Глава клуба', 'Club head'),
  organiser: label('Организатор', 'Organiser'),
  studio_manager: label('Менеджер студии', 'Studio manager'),
}

export const Users = defineCollection({
  slug: slugs.users,
  adminOnly: true,
  labels: { one: label('Пользователь', 'User'), many: label('Пользователи', 'Users') },
  group: 'people',
  title: 'name',
  columns: ['name', 'email', 'roles', 'sduId', 'faculty', 'suspended'],
  search: ['name', 'email', 'username', 'sduId'],
  auth: {
    loginWithUsername: { allowEmailLogin: true, requireEmail: true, requireUsername: false },
    tokenExpiration: lifetimes.cookie,
    // Payload's own lock-out would let anybody lock anybody out; the hook throttles by account and address instead.
    maxLoginAttempts: 0,
    useSessions: true,
    strategies: [sessionStrategy],
    verify: { generateEmailHTML: verifyMail.html, generateEmailSubject: verifyMail.subject },
    forgotPassword: { generateEmailHTML: resetMail.html, generateEmailSubject: resetMail.subject },
    cookies: { sameSite: 'Lax', secure: env.PUBLIC_URL.startsWith('https://') },
  },
  admin: { components: { beforeListTable: ['/src/ui/admin/ImportStudents.tsx#ImportStudents'] } },
  defaultPopulate: { name: true, photo: true },
  hooks: {
    beforeOperation: [guardPayloadSignIn, guardPayloadRefresh, closePasswordOperations, takeOverVerification],
    beforeValidate: [checkUsername, guardSelfService, endSessionsOnNewPassword],
    afterLogin: [keepPayloadSession],
    afterRefresh: [prolongPayloadSession],
    afterLogout: [endPayloadSession],
    afterChange: [auditUserChange, queueVerification],
    beforeDelete: [guardUserDelete],
  },
  fields: [
    text('name', label('Имя и фамилия', 'Full name'), { required: true, index: true, maxLength: 120 }),
    text('sduId', label('SDU ID', 'SDU ID'), { unique: true, index: true, maxLength: 20 }),
    { type: 'upload', name: 'photo', label: label('Фото', 'Photo'), relationTo: slugs.media },
    {
      ...oneOf('roles', label('Роли', 'Roles'), roleLabels, { required: true, sidebar: true, hasMany: true }),
      saveToJWT: true,
      defaultValue: ['student'],
      access: { create: fieldAdmin, update: fieldAdmin, read: fieldSelfOrAdmin },
      admin: {
        position: 'sidebar',
        description: label(
          '«Глава клуба» ставится и снимается через клуб.',
          '“Club head” is given and taken through the club.',
        ),
      },
    } as never,
    { ...text('faculty', label('Факультет', 'Faculty'), { maxLength: 120 }) },
    whole('yearOfStudy', label('Курс', 'Year of study'), { min: 1, max: 8 }),
    {
      ...oneOf('locale', label('Язык', 'Language'), {
        ru: label('Русский', 'Russian'),
        kk: label('Казахский', 'Kazakh'),
        en: label('Английский', 'English'),
      }),
      defaultValue: 'ru',
    } as never,
    flag('leaderboardOptIn', label('Показывать в рейтинге активных', 'Show among the most active')),
    json('notificationPreferences', label('Уведомления', 'Notification preferences')),
    whole('quietFrom', label('Тихие часы с (минута суток)', 'Quiet hours from (minute of the day)'), {
      min: 0,
      max: 1439,
    }),
    whole('quietTo', label('Тихие часы до (минута суток)', 'Quiet hours to (minute of the day)'), {
      min: 0,
      max: 1439,
    }),
    {
      ...text('timeZone', label('Часовой пояс', 'Time zone'), { maxLength: 64 }),
      access: { create: fieldNobody, update: fieldNobody },
      admin: { readOnly: true },
    } as never,
    {
      ...text('telegramChatId', label('Чат в Telegram', 'Telegram chat'), { unique: true, maxLength: 32 }),
      access: { create: fieldNobody, update: fieldNobody, read: fieldSelf },
      admin: { hidden: true },
    } as never,
    whole('bonusBalance', label('Бонусы', 'Bonus balance'), { readOnly: true, defaultValue: 0, sidebar: true }),
    {
      type: 'number',
      name: 'socialGpa',
      label: label('Social GPA', 'Social GPA'),
      defaultValue: 0,
      access: { create: fieldNobody, update: fieldNobody },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      ...flag('till', label('Касса партнёра', 'Partner till'), {
        sidebar: true,
        description: label('Принимает коды обмена бонусов.', 'Takes codes of the bonus exchange.'),
      }),
      access: { create: fieldAdmin, update: fieldAdmin, read: fieldSelfOrAdmin },
    } as never,
    {
      ...flag('suspended', label('Заблокирован', 'Suspended'), {
        sidebar: true,
        description: label('Блокировка сразу завершает все входы.', 'Suspending ends every session at once.'),
      }),
      access: { create: fieldAdmin, update: fieldAdmin, read: fieldSelfOrAdmin },
    } as never,
    {
      ...moment('archivedAt', label('В архиве с', 'Archived at'), { sidebar: true }),
      access: { create: fieldAdmin, update: fieldAdmin, read: fieldSelfOrAdmin },
    } as never,
    {
      type: 'ui',
      name: 'identities',
      label: label('Вход через университет', 'University sign-in'),
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/ui/admin/UserIdentities.tsx#UserIdentities' },
      },
    },
    {
      type: 'join',
      name: 'headOf',
      label: label('Возглавляет клубы', 'Head of clubs'),
      collection: slugs.clubs,
      on: 'head',
      defaultLimit: 0,
      maxDepth: 0,
      admin: { defaultColumns: ['name', 'slug'], allowCreate: false },
    },
  ],
})
