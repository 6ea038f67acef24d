import { describe, expect, it } from 'vitest'
import type { Named } from './names.ts'
import { understand } from './understand.ts'

const directory: Named[] = [
  { kind: 'club', slug: 'acm', names: ['ACM'] },
  { kind: 'club', slug: 'photo', names: ['Фотоклуб', 'Photo Club'] },
  { kind: 'club', slug: 'debate', names: ['Дебатный клуб', 'Пікірсайыс клубы', 'Debate Club'] },
  { kind: 'location', slug: 'red', names: ['Red Hall'] },
  { kind: 'location', slug: 'd', names: ['Кабинет D', 'Cabinet D', 'D кабинеті'] },
  { kind: 'location', slug: 'e', names: ['Кабинет E', 'Cabinet E', 'E кабинеті'] },
  { kind: 'genre', slug: 'music', names: ['Музыка', 'Music'] },
  { kind: 'tag', slug: 'kids', names: ['Детям', 'Балаларға', 'Kids'] },
]
const read = (text: string) => understand(text, directory, '2026-11-21')

describe('understand', () => {
  it.each([
    ['Что сейчас происходит?', { intent: 'events', days: { kind: 'now' } }],
    ['Куда сходить?', { intent: 'events', days: null, rest: [] }],
    ['Какие события сегодня?', { intent: 'events', days: { kind: 'today' } }],
    ['Расскажи о клубе ACM', { intent: 'about', club: 'acm' }],
    ['Где находится Red Hall?', { intent: 'where', location: 'red' }],
    ['Где кабинет E?', { intent: 'where', location: 'e' }],
    ['Расскажи про фотоклуб', { intent: 'about', club: 'photo' }],
    ['детский праздник', { intent: 'events', tags: ['kids'], rest: ['праздник'] }],
    ['бесплатные концерты', { intent: 'events', free: true, rest: ['концерты'] }],
    ['что у меня завтра', { intent: 'schedule', days: { kind: 'tomorrow' } }],
    ['мои билеты', { intent: 'tickets' }],
    ['Менің билеттерім', { intent: 'tickets' }],
    ['Менде не бар?', { intent: 'schedule' }],
    ['ACM клубы туралы айтып бер', { intent: 'about', club: 'acm' }],
    ['Red Hall қайда орналасқан?', { intent: 'where', location: 'red' }],
    ['Бүгін қандай іс-шаралар бар?', { intent: 'events', days: { kind: 'today' }, rest: [] }],
    ['Музыкалық кеш', { intent: 'events', genres: ['music'] }],
    ['What have I got this week?', { intent: 'schedule', days: { kind: 'week' } }],
    ['Tell me about the debate club', { intent: 'about', club: 'debate' }],
    ['free events this weekend', { intent: 'events', free: true, days: { kind: 'weekend' }, rest: [] }],
    ['привет', { intent: 'greeting' }],
    ['рахмет', { intent: 'thanks' }],
    ['help', { intent: 'help' }],
    ['!!!', { intent: 'unknown' }],
  ])('%s', (text, expected) => expect(read(text)).toMatchObject(expected))
})
