import type { CollectionConfig } from 'payload'
import { slugs } from '#src/domain/slugs.ts'
import { clockPattern } from '#src/domain/spaceHours.ts'
import { currency, flag, label, money, oneOf, relation, text, whole } from '#src/fields/index.ts'
import { checkInput } from '#src/hooks/checkInput.ts'
import { published } from '#src/plugins/studio/collections/access.ts'
import { checkHall, tellHall } from '#src/plugins/studio/collections/hooks.ts'
import { studioGroup, studioSlugs } from '#src/plugins/studio/slugs.ts'

const days = {
  all: label('Каждый день', 'Every day'),
  workdays: label('Будни', 'Workdays'),
  weekend: label('Выходные', 'Weekend'),
  mon: label('Понедельник', 'Monday'),
  tue: label('Вторник', 'Tuesday'),
  wed: label('Среда', 'Wednesday'),
  thu: label('Четверг', 'Thursday'),
  fri: label('Пятница', 'Friday'),
  sat: label('Суббота', 'Saturday'),
  sun: label('Воскресенье', 'Sunday'),
}

const clock = (name: string, title: { ru: string; en: string }) =>
  ({
    ...text(name, title, { required: true, maxLength: 5 }),
    validate: (value: unknown) => (typeof value === 'string' && clockPattern.test(value)) || 'HH:MM',
  }) as never

/** What a hall costs. The hall itself — name, gallery, hours, step — is a location of the kind studio. */
export const StudioHalls: CollectionConfig = {
  slug: studioSlugs.halls,
  labels: { singular: label('Зал и цены', 'Hall and prices'), plural: label('Залы и цены', 'Halls and prices') },
  access: published,
  versions: false,
  defaultSort: 'position',
  admin: {
    group: studioGroup,
    useAsTitle: 'currency',
    defaultColumns: ['location', 'pricePerHour', 'currency', 'offered'],
    enableListViewSelectAPI: true,
  },
  hooks: { beforeOperation: [checkInput], beforeChange: [checkHall], afterChange: [tellHall] },
  fields: [
    relation('location', label('Зал', 'Hall'), slugs.locations, {
      required: true,
      unique: true,
      description: label('Место вида «Студия».', 'A location of the kind “Studio”.'),
    }),
    money('pricePerHour', label('Цена часа', 'Price per hour'), { required: true }),
    currency(),
    whole('depositPercent', label('Предоплата, %', 'Deposit, %'), {
      min: 1,
      max: 100,
      description: label('Пусто — как в настройках студии.', 'Empty: as in the studio’s settings.'),
    }),
    {
      type: 'array',
      name: 'rates',
      label: label('Цены по дням и часам', 'Prices by day and hour'),
      admin: { description: label('Действует первая подходящая строка.', 'The first row that fits counts.') },
      fields: [
        oneOf('days', label('Дни', 'Days'), days, { required: true }),
        clock('from', label('С', 'From')),
        clock('to', label('До', 'To')),
        money('pricePerHour', label('Цена часа', 'Price per hour'), { required: true }),
      ],
    },
    {
      type: 'array',
      name: 'packages',
      label: label('Пакеты', 'Packages'),
      fields: [
        text('name', label('Название', 'Name'), { required: true, localized: true, maxLength: 80 }),
        whole('minutes', label('Минут', 'Minutes'), { required: true, min: 15, max: 1440 }),
        money('price', label('Цена', 'Price'), { required: true }),
      ],
    },
    {
      type: 'array',
      name: 'extras',
      label: label('Дополнительно', 'Extras'),
      fields: [
        text('name', label('Название', 'Name'), { required: true, localized: true, maxLength: 80 }),
        money('price', label('Цена', 'Price'), { required: true }),
        oneOf(
          'per',
          label('За', 'Per'),
          { booking: label('Бронь', 'Booking'), hour: label('Час', 'Hour') },
          { required: true, defaultValue: 'booking' },
        ),
        whole('max', label('Не больше', 'At most'), { required: true, min: 1, max: 20, defaultValue: 1 }),
      ],
    },
    whole('position', label('Порядок', 'Position'), { min: 0, max: 1000, defaultValue: 100 }),
    flag('offered', label('Можно бронировать', 'Can be booked'), { defaultValue: true, sidebar: true }),
  ],
}
