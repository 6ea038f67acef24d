import { fetchJson } from '#src/ui/fetchJson.ts'

export type BankState =
  | 'open'
  | 'challenge'
  | 'processing'
  | 'succeeded'
  | 'declined'
  | 'canceled'
  | 'expired'
  | 'timeout'

/** What the practice bank answers. `redirect` is there once it is over. */
export type BankAnswer = { state: BankState; redirect?: string; failure?: string }

/** What its page shows. */
export type BankPage = BankAnswer & { amount: number; currency: string; description: string; returnUrl: string }

const path = (payment: string): string => `/api/pay/sandbox/${payment}`

export const readBank = (payment: string, locale: string): Promise<BankPage> => fetchJson(path(payment), { locale })

export const payAtBank = (payment: string, form: Record<string, string>, locale: string): Promise<BankAnswer> =>
  fetchJson(path(payment), { method: 'POST', body: form, locale })
