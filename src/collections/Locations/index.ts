import { defineCollection } from '#src/collections/define.ts'
import { changedLocation, checkLocation } from '#src/collections/Locations/hooks.ts'
import { isDay } from '#src/domain/calendarDays.ts'
import { slugs } from '#src/domain/slugs.ts'
import { clockPattern } from '#src/domain/spaceHours.ts'
import { flag, label, longText, oneOf, relation, text, whole } from '#src/fields/index.ts'
import { slug } from '#src/fields/slug.ts'

const weekdays = {
  mon: label('Понедельник', 'Monday'),
  tue: label('Вторник', 'Tuesday'),
  wed: label('Среда', 'Wednesday'),
  thu: label('Четверг', 'Thursday'),
  fri: label('Пятница', 'Friday'),
  sat: label('Суббота', 'Saturday'),
  sun: label('Воскресенье', 'Sunday'),
}

const clock = (name: string, title: { ru: string; en: string }) => ({
  ...text(name, title, { required: true, maxLength: 5 }),
  validate: (value: unknown) => (typeof value === 'string' && clockPattern.test(value)) || 'HH:MM',
})

const optionalClock = (name: string, title: { ru: string; en: string }) => ({
  ...text(name, title, { maxLength: 5 }),
  validate: (value: unknown) =>
    value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'string' && clockPattern.test(value)) ||
    'HH:MM',
})

export const Locations = defineCollection({
  slug: slugs.locations,
  labels: { one: label('Место', 'Location'), many: label('Места', 'Locations') },
  group: 'campus',
  title: 'name',
  columns: ['name', 'kind', 'capacityMax', 'stepMinutes', 'archived'],
  search: ['name', 'slug'],
  sort: 'name',
  defaultPopulate: { name: true, slug: true, timeZone: true, capacityMax: true },
  hooks: { beforeChange: [checkLocation], afterChange: [changedLocation] },
  fields: [
    text('name', label('Название', 'Name'), { required: true, localized: true, maxLength: 80 }),
    longText('description', label('Описание', 'Description'), { localized: true }),
    longText('directions', label('Как пройти', 'How to get there'), { localized: true, maxLength: 500 }),
    { type: 'upload', name: 'photo', label: label('Фото', 'Photo'), relationTo: slugs.media },
    {
      ...oneOf(
        'kind',
        label('Вид', 'Kind'),
        {
          hall: label('Зал', 'Hall'),
          room: label('Кабинет', 'Room'),
          outdoor: label('Под открытым небом', 'Outdoor'),
          studio: label('Студия', 'Studio'),
        },
        { required: true },
      ),
      defaultValue: 'room',
    } as never,
    whole('capacityMin', label('Мест, от', 'Capacity from'), { min: 0, max: 100000, defaultValue: 0 }),
    whole('capacityMax', label('Мест, до', 'Capacity to'), { required: true, min: 1, max: 100000 }),
    whole('stepMinutes', label('Шаг, минут', 'Step, minutes'), { required: true, min: 5, max: 1440, defaultValue: 60 }),
    {
      ...text('timeZone', label('Часовой пояс', 'Time zone'), { required: true, maxLength: 60 }),
      defaultValue: 'Asia/Almaty',
      validate: (value: unknown) => (typeof value === 'string' && isTimeZone(value)) || 'IANA',
    } as never,
    whole('bufferBefore', label('Запас до, минут', 'Buffer before, minutes'), { min: 0, max: 1440, defaultValue: 0 }),
    whole('bufferAfter', label('Запас после, минут', 'Buffer after, minutes'), { min: 0, max: 1440, defaultValue: 0 }),
    {
      type: 'array',
      name: 'openingHours',
      label: label('Часы работы', 'Opening hours'),
      admin: { description: label('Нет строки для дня — закрыто.', 'No row for a day: closed.') },
      fields: [
        oneOf('weekday', label('День', 'Weekday'), weekdays, { required: true }),
        clock('opens', label('С', 'Opens')) as never,
        clock('closes', label('До', 'Closes')) as never,
      ],
    },
    {
      type: 'array',
      name: 'exceptions',
      label: label('Особые дни', 'Exceptions by date'),
      admin: {
        description: label(
          'Вместо часов работы в этот день. Без времени — закрыто.',
          'In place of the opening hours of that day. Without times: closed.',
        ),
      },
      fields: [
        {
          ...text('date', label('Дата, ГГГГ-ММ-ДД', 'Date, YYYY-MM-DD'), { required: true, maxLength: 10 }),
          validate: (value: unknown) => isDay(value) || 'YYYY-MM-DD',
        } as never,
        optionalClock('opens', label('С', 'Opens')) as never,
        optionalClock('closes', label('До', 'Closes')) as never,
        text('note', label('Почему', 'Why'), { maxLength: 120 }),
      ],
    },
    whole('minMinutes', label('Бронь не короче, минут', 'Shortest reservation, minutes'), {
      min: 0,
      max: 10_080,
      description: label('Пусто — один шаг.', 'Empty: one step.'),
    }),
    whole('maxMinutes', label('Бронь не длиннее, минут', 'Longest reservation, minutes'), {
      min: 0,
      max: 10_080,
      description: label('Пусто — без предела.', 'Empty: no limit.'),
    }),
    whole('noticeMinutes', label('Бронировать не позже чем за, минут', 'Minimum notice, minutes'), {
      min: 0,
      max: 43_200,
      defaultValue: 0,
    }),
    whole('horizonDays', label('Бронировать вперёд, дней', 'Days ahead'), { min: 1, max: 730, defaultValue: 120 }),
    relation('parts', label('Состоит из мест', 'Made of'), slugs.locations, {
      hasMany: true,
      description: label(
        'Бронь этого места занимает и все его части — целиком или никак.',
        'Reserving this place takes all of its parts, or none.',
      ),
    }),
    {
      type: 'upload',
      name: 'gallery',
      label: label('Галерея', 'Gallery'),
      relationTo: slugs.media,
      hasMany: true,
      maxRows: 12,
    },
    text('equipment', label('Оборудование', 'Equipment'), { localized: true, maxLength: 500 }),
    slug('name'),
    flag('archived', label('В архиве', 'Archived'), { sidebar: true }),
  ],
})

function isTimeZone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}
