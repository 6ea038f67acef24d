import { describe, expect, it } from 'vitest'
import { passesLuhn, scenarioOf } from './cards.ts'

const now = new Date('2026-11-21T00:00:00Z')
const rest = { expiry: '12/30', cvc: '123' }

describe('the cards of the sandbox', () => {
  it.each([
    ['4111 1111 1111 1111', 'success'],
    ['4000 0000 0000 0002', 'declined'],
    ['4000-0000-0000-3220', 'challenge'],
    ['4000000000000119', 'timeout'],
    ['4000 0000 0000 0341', 'late'],
    ['4000 0000 0000 0259', 'twice'],
    ['4000 0000 0000 9995', 'lost'],
    ['5555 5555 5555 4444', 'declined'],
  ])('%s: %s', (card, scenario) => expect(scenarioOf({ card, ...rest }, now)).toBe(scenario))

  it.each([
    ['a wrong check digit', { card: '4111 1111 1111 1112', ...rest }],
    ['letters', { card: '4111 1111 1111 111x', ...rest }],
    ['too short', { card: '4111', ...rest }],
    ['out of date', { card: '4111111111111111', expiry: '10/26', cvc: '123' }],
    ['no month', { card: '4111111111111111', expiry: '13/30', cvc: '123' }],
    ['no code', { card: '4111111111111111', expiry: '12/30', cvc: '12' }],
  ])('%s is not a card', (_name, card) => expect(scenarioOf(card, now)).toBeNull())

  it('a card is good until the end of its month', () => {
    expect(scenarioOf({ card: '4111111111111111', expiry: '11 / 2026', cvc: '123' }, now)).toBe('success')
  })

  it('Luhn', () => {
    expect([passesLuhn('79927398713'), passesLuhn('79927398710')]).toEqual([true, false])
  })
})
