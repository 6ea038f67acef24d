/**
 * Money is a whole number of minor units beside an ISO 4217 code. How many decimals a currency has is a fact about it, never
 * "times 100": the yen and Telegram's stars (XTR) have none.
 */
const exponents: Readonly<Record<string, number>> = { KZT: 2, RUB: 2, USD: 2, EUR: 2, JPY: 0, XTR: 0 }

/** Decimals of a currency (ISO 4217); `null` for one the platform does not deal in. */
export const currencyExponent = (currency: string): number | null =>
  Object.hasOwn(exponents, currency) ? (exponents[currency] ?? null) : null

/** The currencies the platform deals in. */
export const currencies: readonly string[] = Object.keys(exponents)

/** Whether a value is an amount of money: a whole number of minor units, not negative, exact in a double. */
export const isMoney = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** The part of an amount that a percentage (0 to 100) makes, rounded down to the minor unit. */
export function percentOf(amount: number, percent: number): number {
  if (!isMoney(amount)) throw new RangeError('Not an amount of money')
  if (!(percent >= 0 && percent <= 100)) throw new RangeError('Not a percentage')
  // In whole hundredths of a percent, so that no intermediate value is a fraction.
  const basis = BigInt(Math.round(percent * 100))
  return Number((BigInt(amount) * basis) / 10_000n)
}
