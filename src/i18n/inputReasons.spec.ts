import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isUuid } from '#src/lib/ids.ts'
import { inputReason } from './inputReasons.ts'

const reason = (schema: z.ZodType, value: unknown) => {
  const issue = schema.safeParse(value).error?.issues[0] ?? expect.fail('nothing is wrong')
  return inputReason(issue, value)
}

describe('why a value does not fit', () => {
  it.each<[string, z.ZodType, unknown, string, string, string]>([
    ['missing', z.object({ a: z.string() }), {}, 'Обязательное поле.', 'Міндетті өріс.', 'Required.'],
    ['missing, coerced', z.object({ a: z.coerce.number() }), {}, 'Обязательное поле.', 'Міндетті өріс.', 'Required.'],
    ['missing of a list', z.object({ a: z.enum(['x']) }), {}, 'Обязательное поле.', 'Міндетті өріс.', 'Required.'],
    ['no text', z.string(), 1, 'Нужен текст.', 'Мәтін керек.', 'Must be text.'],
    ['no number', z.coerce.number(), 'abc', 'Нужно число.', 'Сан керек.', 'Must be a number.'],
    ['no whole number', z.number().int(), 1.5, 'Нужно целое число.', 'Бүтін сан керек.', 'Must be a whole number.'],
    ['no list', z.array(z.string()), {}, 'Нужен список.', 'Тізім керек.', 'Must be a list.'],
    ['no object', z.object({}), [], 'Нужен объект.', 'Объект керек.', 'Must be an object.'],
    ['no record', z.record(z.string(), z.string()), 'x', 'Нужен объект.', 'Объект керек.', 'Must be an object.'],
    ['empty', z.string().min(1), '', 'Не может быть пустым.', 'Бос болмауы керек.', 'Cannot be empty.'],
    [
      'too short',
      z.string().min(3),
      'ab',
      'Слишком коротко: символов нужно не меньше 3.',
      'Тым қысқа: кемінде 3 таңба керек.',
      'Too short: at least 3 characters.',
    ],
    [
      'too long, deep inside',
      z.object({ a: z.array(z.object({ b: z.string().max(2) })) }),
      { a: [{ b: 'abc' }] },
      'Слишком длинно: символов может быть не больше 2.',
      'Тым ұзын: 2 таңбадан аспауы керек.',
      'Too long: at most 2 characters.',
    ],
    [
      'too few',
      z.array(z.string()).min(1),
      [],
      'Слишком мало: нужно не меньше 1.',
      'Тым аз: кемінде 1 керек.',
      'Too few: at least 1.',
    ],
    [
      'too many',
      z.array(z.string()).max(1),
      ['a', 'b'],
      'Слишком много: может быть не больше 1.',
      'Тым көп: 1 мәннен аспауы керек.',
      'Too many: at most 1.',
    ],
    ['too small', z.number().min(5), 4, 'Не меньше 5.', '5 санынан кем болмауы керек.', 'At least 5.'],
    ['not positive', z.number().positive(), 0, 'Больше 0.', '0 санынан артық болуы керек.', 'More than 0.'],
    ['too big', z.number().max(5), 6, 'Не больше 5.', '5 санынан аспауы керек.', 'At most 5.'],
    ['not below', z.number().lt(5), 5, 'Меньше 5.', '5 санынан кем болуы керек.', 'Less than 5.'],
    [
      'no step',
      z.number().multipleOf(100),
      150,
      'Должно делиться на 100.',
      '100 санына бөлінуі керек.',
      'Must be a multiple of 100.',
    ],
    [
      'none of',
      z.enum(['skip', 'refuse']),
      'x',
      'Одно из: skip, refuse.',
      'Мыналардың бірі: skip, refuse.',
      'One of: skip, refuse.',
    ],
    ['e-mail', z.email(), 'x', 'Это не адрес почты.', 'Бұл пошта мекенжайы емес.', 'Not an e-mail address.'],
    ['link', z.url(), 'x', 'Это не ссылка.', 'Бұл сілтеме емес.', 'Not a link.'],
    ['id', z.uuid(), 'x', 'Это не идентификатор.', 'Бұл идентификатор емес.', 'Not an id.'],
    [
      'id of ours',
      z.string().refine(isUuid, 'uuid'),
      'x',
      'Это не идентификатор.',
      'Бұл идентификатор емес.',
      'Not an id.',
    ],
    ['pattern', z.string().regex(/^a$/), 'x', 'Неверный формат.', 'Пішімі дұрыс емес.', 'Wrong format.'],
    ['unknown key', z.strictObject({}), { a: 1 }, 'Неизвестное поле.', 'Белгісіз өріс.', 'Unknown field.'],
    [
      'union',
      z.union([z.boolean(), z.number()]),
      'x',
      'Значение не подходит.',
      'Мән жарамайды.',
      'The value does not fit.',
    ],
    [
      'control characters',
      z.string().regex(/^a$/, 'control characters'),
      'x',
      'Недопустимые невидимые символы.',
      'Көрінбейтін таңбаларға болмайды.',
      'Invisible control characters are not allowed.',
    ],
  ])('%s', (_name, schema, value, ru, kk, en) => expect(reason(schema, value)).toEqual({ ru, kk, en }))

  it('gives times and days as examples', () => {
    expect(reason(z.iso.datetime({ offset: true }), '27.11').ru).toContain('2026-11-27T18:00:00+05:00')
    expect(reason(z.iso.date(), '27.11').kk).toContain('2026-11-27')
    expect(reason(z.iso.time(), '25').en).toContain('18:00')
  })
  it('does not list more values than anybody reads', () =>
    expect(reason(z.enum(Array.from({ length: 13 }, (_, n) => `v${n}`)), 'x').en).toBe('There is no such option.'))
})
