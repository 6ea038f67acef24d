import { defineCollection } from '#src/collections/define.ts'
import { slugs } from '#src/domain/slugs.ts'
import { flag, label, oneOf, relation, text, whole } from '#src/fields/index.ts'

/** A badge is data: what is counted, from how many on, and how it looks. Who got which is in `badge_awards`. */
export const Badges = defineCollection({
  slug: slugs.badges,
  adminOnly: true,
  labels: { one: label('Награда', 'Badge'), many: label('Награды', 'Badges') },
  group: 'community',
  title: 'name',
  columns: ['name', 'rule', 'threshold', 'club', 'active'],
  sort: 'slug',
  fields: [
    text('slug', label('Код', 'Code'), { required: true, unique: true, maxLength: 60 }),
    text('name', label('Название', 'Name'), { required: true, localized: true, maxLength: 80 }),
    text('description', label('За что', 'What for'), { localized: true, maxLength: 200 }),
    oneOf(
      'rule',
      label('Что считаем', 'What is counted'),
      {
        visits: label('Посещённые события', 'Events attended'),
        first_at_event: label('Пришёл на событие первым', 'First through the door'),
        club_visits: label('События одного клуба', 'Events of one club'),
        reviews: label('Опубликованные отзывы', 'Published reviews'),
        organised: label('Проведённые события клуба', 'Club events held'),
        month_visits: label('Больше всех событий за месяц', 'Most events in a month'),
      },
      { required: true },
    ),
    whole('threshold', label('Начиная с', 'From'), { required: true, min: 1, max: 10_000, defaultValue: 1 }),
    relation('club', label('Только этот клуб', 'This club only'), slugs.clubs),
    oneOf(
      'icon',
      label('Значок', 'Icon'),
      {
        star: label('Звезда', 'Star'),
        door: label('Дверь', 'Door'),
        flame: label('Огонь', 'Flame'),
        heart: label('Сердце', 'Heart'),
        pen: label('Перо', 'Pen'),
        crown: label('Корона', 'Crown'),
        medal: label('Медаль', 'Medal'),
      },
      { required: true },
    ),
    { ...flag('active', label('Выдаётся', 'Given out')), defaultValue: true } as never,
  ],
})
