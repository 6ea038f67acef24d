import { describe, expect, it } from 'vitest'
import { scanLabels } from './scanLabels.ts'
import type { Answer } from './types.ts'
import { verdictView } from './verdictView.ts'

const labels = scanLabels('ru')
const context = { locale: 'ru' as const, timeZone: 'Asia/Almaty', now: Date.parse('2026-11-28T13:00:00Z') }
const counters = { admitted: 1, expected: 2, perGate: [] }
const ticket = { id: 't', name: 'Айгерим Сагынова', guestOf: null, type: 'Стандарт', code: 'abcd2345' }
const view = (answer: Omit<Answer, 'counters'>) => verdictView({ ...answer, counters }, labels, context)

describe('verdictView', () => {
  it.each([
    [
      { verdict: 'admitted', ticket },
      { kind: 'admitted', word: 'Проходите', name: 'Айгерим Сагынова', detail: 'Стандарт' },
    ],
    [
      { verdict: 'admitted', ticket: { ...ticket, name: null, guestOf: 'Болат' } },
      { kind: 'admitted', word: 'Проходите', name: 'Гость: Болат', detail: 'Стандарт' },
    ],
    [
      { verdict: 'admitted', ticket: { ...ticket, name: null, type: null } },
      { kind: 'admitted', word: 'Проходите', name: 'Гость' },
    ],
    [
      { verdict: 'already_used', ticket, usedAt: '2026-11-28T12:05:00Z', usedGate: 'Юг', usedBy: 'Арман' },
      { kind: 'used', word: 'Уже отмечен', name: 'Айгерим Сагынова', detail: 'Отмечен в 17:05, Юг. Отметил Арман' },
    ],
    [
      { verdict: 'already_used', ticket, usedAt: '2026-11-28T12:05:00Z', usedGate: null, usedBy: null },
      { kind: 'used', word: 'Уже отмечен', name: 'Айгерим Сагынова', detail: 'Отмечен в 17:05' },
    ],
    [
      { verdict: 'wrong_event', rightEvent: { title: 'Джаз', slug: 'jazz', startsAt: '2026-11-28T15:00:00Z' } },
      { kind: 'wrong_event', word: 'Другое событие', detail: 'Билет на «Джаз», сегодня\u00a020:00' },
    ],
    [
      { verdict: 'not_yet_open', ticket, opensAt: '2026-11-28T14:30:00Z' },
      { kind: 'not_open', word: 'Ещё рано', name: 'Айгерим Сагынова', detail: 'Вход с 19:30' },
    ],
    [
      { verdict: 'not_valid', reason: 'unknown' },
      { kind: 'invalid', word: 'Не действует', detail: 'Такого билета нет или код изменён' },
    ],
    [
      { verdict: 'not_valid', reason: 'replaced' },
      { kind: 'transferred', word: 'Передан', detail: 'Билет передан другому человеку' },
    ],
    [
      { verdict: 'not_valid', reason: 'closed', ticket },
      {
        kind: 'invalid',
        word: 'Не действует',
        name: 'Айгерим Сагынова',
        detail: 'Событие закончилось, посещение подведено',
      },
    ],
    [
      { verdict: 'unpaid', ticket },
      { kind: 'unpaid', word: 'Не оплачен', name: 'Айгерим Сагынова', detail: 'Заказ не оплачен' },
    ],
    [
      { verdict: 'refunded', ticket },
      { kind: 'refunded', word: 'Возвращён', name: 'Айгерим Сагынова', detail: 'Деньги за билет возвращены' },
    ],
  ] as [Omit<Answer, 'counters'>, ReturnType<typeof verdictView>][])('%j', (answer, expected) => {
    expect(view(answer)).toEqual(expected)
  })

  it('says the day of another day', () => {
    expect(view({ verdict: 'not_yet_open', ticket, opensAt: '2026-12-05T14:30:00Z' }).detail).toBe(
      'Вход с сб, 5\u00a0дек. · 19:30',
    )
  })
})
