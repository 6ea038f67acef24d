/** Why a value does not fit its schema, as a sentence in three languages. */
import type { z } from 'zod'
import type { Localised } from '#src/domain/locale.ts'

/** Beyond so many allowed values the list says nothing to anybody. */
const mostNamed = 12

const texts = {
  required: { ru: 'Обязательное поле.', kk: 'Міндетті өріс.', en: 'Required.' },
  empty: { ru: 'Не может быть пустым.', kk: 'Бос болмауы керек.', en: 'Cannot be empty.' },
  string: { ru: 'Нужен текст.', kk: 'Мәтін керек.', en: 'Must be text.' },
  number: { ru: 'Нужно число.', kk: 'Сан керек.', en: 'Must be a number.' },
  int: { ru: 'Нужно целое число.', kk: 'Бүтін сан керек.', en: 'Must be a whole number.' },
  boolean: { ru: 'Нужно true или false.', kk: 'true не false керек.', en: 'Must be true or false.' },
  array: { ru: 'Нужен список.', kk: 'Тізім керек.', en: 'Must be a list.' },
  object: { ru: 'Нужен объект.', kk: 'Объект керек.', en: 'Must be an object.' },
  date: { ru: 'Нужна дата.', kk: 'Күн керек.', en: 'Must be a date.' },
  type: { ru: 'Значение не того вида.', kk: 'Мәннің түрі сәйкес емес.', en: 'The value is of the wrong kind.' },
  shortText: {
    ru: 'Слишком коротко: символов нужно не меньше {n}.',
    kk: 'Тым қысқа: кемінде {n} таңба керек.',
    en: 'Too short: at least {n} characters.',
  },
  longText: {
    ru: 'Слишком длинно: символов может быть не больше {n}.',
    kk: 'Тым ұзын: {n} таңбадан аспауы керек.',
    en: 'Too long: at most {n} characters.',
  },
  fewItems: {
    ru: 'Слишком мало: нужно не меньше {n}.',
    kk: 'Тым аз: кемінде {n} керек.',
    en: 'Too few: at least {n}.',
  },
  manyItems: {
    ru: 'Слишком много: может быть не больше {n}.',
    kk: 'Тым көп: {n} мәннен аспауы керек.',
    en: 'Too many: at most {n}.',
  },
  small: { ru: 'Не меньше {n}.', kk: '{n} санынан кем болмауы керек.', en: 'At least {n}.' },
  above: { ru: 'Больше {n}.', kk: '{n} санынан артық болуы керек.', en: 'More than {n}.' },
  big: { ru: 'Не больше {n}.', kk: '{n} санынан аспауы керек.', en: 'At most {n}.' },
  below: { ru: 'Меньше {n}.', kk: '{n} санынан кем болуы керек.', en: 'Less than {n}.' },
  multiple: { ru: 'Должно делиться на {n}.', kk: '{n} санына бөлінуі керек.', en: 'Must be a multiple of {n}.' },
  oneOf: { ru: 'Одно из: {list}.', kk: 'Мыналардың бірі: {list}.', en: 'One of: {list}.' },
  choice: {
    ru: 'Такого варианта нет.',
    kk: 'Мұндай нұсқа жоқ.',
    en: 'There is no such option.',
  },
  unknownKey: { ru: 'Неизвестное поле.', kk: 'Белгісіз өріс.', en: 'Unknown field.' },
  email: { ru: 'Это не адрес почты.', kk: 'Бұл пошта мекенжайы емес.', en: 'Not an e-mail address.' },
  url: { ru: 'Это не ссылка.', kk: 'Бұл сілтеме емес.', en: 'Not a link.' },
  uuid: { ru: 'Это не идентификатор.', kk: 'Бұл идентификатор емес.', en: 'Not an id.' },
  datetime: {
    ru: 'Дата и время со смещением, например 2026-11-27T18:00:00+05:00.',
    kk: 'Ығысуы бар күн мен уақыт, мысалы 2026-11-27T18:00:00+05:00.',
    en: 'A date and time with an offset, as in 2026-11-27T18:00:00+05:00.',
  },
  day: { ru: 'Дата вида 2026-11-27.', kk: '2026-11-27 түріндегі күн.', en: 'A date as in 2026-11-27.' },
  clock: { ru: 'Время вида 18:00.', kk: '18:00 түріндегі уақыт.', en: 'A time as in 18:00.' },
  format: { ru: 'Неверный формат.', kk: 'Пішімі дұрыс емес.', en: 'Wrong format.' },
  wrong: { ru: 'Значение не подходит.', kk: 'Мән жарамайды.', en: 'The value does not fit.' },
  controls: {
    ru: 'Недопустимые невидимые символы.',
    kk: 'Көрінбейтін таңбаларға болмайды.',
    en: 'Invisible control characters are not allowed.',
  },
  letters: { ru: 'Нужна хотя бы одна буква.', kk: 'Кемінде бір әріп керек.', en: 'Needs at least one letter.' },
  angles: { ru: 'Без знаков < и >.', kk: '< және > таңбаларынсыз.', en: 'Without < and >.' },
  either: {
    ru: 'Нужно одно из полей: {list}.',
    kk: 'Өрістердің бірі керек: {list}.',
    en: 'One of the fields is needed: {list}.',
  },
  title: {
    ru: 'Нужно название хотя бы на одном языке.',
    kk: 'Кемінде бір тілде атауы керек.',
    en: 'A title in at least one language is needed.',
  },
} satisfies Record<string, Localised>

type Reason = keyof typeof texts
type Words = { n?: string; list?: string }

/** What schemas of ours say themselves. */
const own: Record<string, [Reason, Words?]> = {
  'control characters': ['controls'],
  letters: ['letters'],
  'no < or >': ['angles'],
  uuid: ['uuid'],
  'YYYY-MM-DD': ['day'],
  'too many': ['manyItems', { n: '60' }],
  'a title in one language': ['title'],
  'until or count': ['either', { list: 'until, count' }],
  'order_id or booking_id': ['either', { list: 'order_id, booking_id' }],
  'user_id or booking_id': ['either', { list: 'user_id, booking_id' }],
  'either token or code': ['either', { list: 'token, code' }],
  'ticket, token or code': ['either', { list: 'ticket, token, code' }],
}

const formats: Record<string, Reason> = {
  email: 'email',
  url: 'url',
  uuid: 'uuid',
  guid: 'uuid',
  datetime: 'datetime',
  date: 'day',
  time: 'clock',
}
const types: Record<string, Reason> = { record: 'object', map: 'object', tuple: 'array', set: 'array', nan: 'number' }

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )

/** Sizes of texts and lists, values of numbers. */
function ofSize(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): [Reason, Words] {
  const isSmall = issue.code === 'too_small'
  const limit = isSmall ? issue.minimum : issue.maximum
  const n = String(limit)
  if (issue.origin === 'string') {
    if (isSmall && Number(limit) === 1) return ['empty', {}]
    return [isSmall ? 'shortText' : 'longText', { n }]
  }
  if (['array', 'set', 'map', 'object', 'file'].includes(issue.origin))
    return [isSmall ? 'fewItems' : 'manyItems', { n }]
  if (isSmall) return [issue.inclusive === false ? 'above' : 'small', { n }]
  return [issue.inclusive === false ? 'below' : 'big', { n }]
}

function reasonOf(issue: z.core.$ZodIssue, given: unknown): [Reason, Words?] {
  const said = own[issue.message]
  if (said) return said
  if (issue.code === 'unrecognized_keys') return ['unknownKey']
  if (valueAt(given, issue.path) === undefined) return ['required']
  switch (issue.code) {
    case 'invalid_type':
      return [issue.expected in texts ? (issue.expected as Reason) : (types[issue.expected] ?? 'type')]
    case 'too_big':
    case 'too_small':
      return ofSize(issue)
    case 'not_multiple_of':
      return issue.divisor === 1 ? ['int'] : ['multiple', { n: String(issue.divisor) }]
    case 'invalid_value':
      return issue.values.length <= mostNamed ? ['oneOf', { list: issue.values.map(String).join(', ') }] : ['choice']
    case 'invalid_format':
      return [formats[issue.format] ?? 'format']
    default:
      return ['wrong']
  }
}

/**
 * The reason of an issue of a schema.
 * @param given the value that was checked: what is not in it at all is missing, whatever the schema makes of that
 */
export function inputReason(issue: z.core.$ZodIssue, given: unknown): Localised {
  const [reason, { n = '', list = '' } = {}] = reasonOf(issue, given)
  const say = (text: string): string => text.replace('{n}', n).replace('{list}', () => list)
  const { ru, kk, en } = texts[reason]
  return { ru: say(ru), kk: say(kk), en: say(en) }
}
