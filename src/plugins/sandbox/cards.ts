/** The cards of the sandbox and what happens to each. */
export const scenarios = ['success', 'declined', 'challenge', 'timeout', 'late', 'twice', 'lost'] as const
export type Scenario = (typeof scenarios)[number]

export const cards: Readonly<Record<string, Scenario>> = {
  '4111111111111111': 'success',
  '4000000000000002': 'declined',
  '4000000000003220': 'challenge',
  '4000000000000119': 'timeout',
  '4000000000000341': 'late',
  '4000000000000259': 'twice',
  '4000000000009995': 'lost',
}

/** What the bank sends by message in the challenge. */
export const challengeCode = '1234'

export type Card = { card: string; expiry: string; cvc: string }

/** Check digit of ISO/IEC 7812 (Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

const isCurrent = (expiry: string, now: Date): boolean => {
  const [, month = '', year = ''] = /^(0[1-9]|1[0-2])\s*\/\s*(?:20)?(\d{2})$/.exec(expiry.trim()) ?? []
  return month !== '' && Date.UTC(2000 + Number(year), Number(month), 1) > now.getTime()
}

/** What a card brings; `null` for one that is not valid. Valid cards the sandbox does not know are declined. */
export function scenarioOf({ card, expiry, cvc }: Card, now: Date): Scenario | null {
  const digits = card.replace(/[\s-]/g, '')
  if (!/^\d{13,19}$/.test(digits) || !passesLuhn(digits) || !isCurrent(expiry, now) || !/^\d{3,4}$/.test(cvc))
    return null
  return Object.hasOwn(cards, digits) ? (cards[digits] as Scenario) : 'declined'
}
