import { admin, anyOf, fieldAdmin, ownClub, type Rule } from '#src/access/atoms.ts'
import { auditClubHead, changedClub, guardClubDelete } from '#src/collections/Clubs/hooks.ts'
import { defineCollection } from '#src/collections/define.ts'
import { slugs } from '#src/domain/slugs.ts'
import { flag, label, longText, relation, text, whole } from '#src/fields/index.ts'
import { slug } from '#src/fields/slug.ts'

export const Clubs = defineCollection({
  slug: slugs.clubs,
  listed: anyOf(admin, ownClub('id')) as Rule,
  labels: { one: label('Клуб', 'Club'), many: label('Клубы', 'Clubs') },
  group: 'campus',
  title: 'name',
  columns: ['name', 'head', 'ratingAverage', 'archived', 'updatedAt'],
  search: ['name', 'slug'],
  sort: 'name',
  defaultPopulate: { name: true, slug: true },
  hooks: { beforeDelete: [guardClubDelete], afterChange: [auditClubHead, changedClub] },
  fields: [
    text('name', label('Название', 'Name'), { required: true, localized: true, maxLength: 80 }),
    text('tagline', label('Коротко о клубе', 'Tagline'), { localized: true, maxLength: 140 }),
    { type: 'richText', name: 'description', label: label('О клубе', 'About'), localized: true },
    { type: 'upload', name: 'photo', label: label('Обложка', 'Cover'), relationTo: slugs.media },
    { type: 'upload', name: 'logo', label: label('Логотип', 'Logo'), relationTo: slugs.media },
    {
      ...relation('head', label('Глава клуба', 'Head'), slugs.users, {
        sidebar: true,
        description: label(
          'Назначенный становится главой клуба и получает вход в админку.',
          'The person becomes club head and may enter the admin.',
        ),
      }),
      access: { create: fieldAdmin, update: fieldAdmin },
    } as never,
    slug('name'),
    {
      type: 'group',
      name: 'contacts',
      label: label('Контакты', 'Contacts'),
      fields: [
        { type: 'email', name: 'email', label: label('Почта', 'E-mail') },
        text('telegram', label('Telegram', 'Telegram'), { maxLength: 64 }),
        text('instagram', label('Instagram', 'Instagram'), { maxLength: 64 }),
        text('website', label('Сайт', 'Website')),
      ],
    },
    longText('meets', label('Когда встречаемся', 'When we meet'), { localized: true, maxLength: 300 }),
    whole('foundedYear', label('Год основания', 'Founded'), { min: 1900, max: 2100, sidebar: true }),
    text('accent', label('Цвет клуба', 'Club colour'), {
      maxLength: 7,
      sidebar: true,
      description: label('Например #7C3AED', 'For example #7C3AED'),
    }),
    {
      type: 'number',
      name: 'ratingAverage',
      label: label('Рейтинг', 'Rating'),
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, position: 'sidebar' },
    },
    whole('ratingCount', label('Оценок', 'Ratings'), { readOnly: true, defaultValue: 0, sidebar: true }),
    {
      ...flag('archived', label('В архиве', 'Archived'), { sidebar: true }),
      access: { create: fieldAdmin, update: fieldAdmin },
    } as never,
  ],
})
