import { defineCollection } from '#src/collections/define.ts'
import { changedLocation } from '#src/collections/Locations/hooks.ts'
import { slugs } from '#src/domain/slugs.ts'
import { flag, label, longText, oneOf, text, whole } from '#src/fields/index.ts'
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
  validate: (value: unknown) =>
    (typeof value === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value)) || 'HH:MM',
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
  hooks: { afterChange: [changedLocation] },
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
