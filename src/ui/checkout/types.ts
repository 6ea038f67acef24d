import type { PluralForms } from '#src/i18n/island.ts'
import type { FormTexts } from '#src/ui/account/useForm.ts'

/** A ticket type as checkout shows it. Money in minor units. */
export type Offer = {
  id: string
  name: string
  note: string | null
  price: number
  priceText: string
  /** How many may be taken now: the smallest of limits and places; 0 when none. */
  most: number
  /** Why the stepper ends there, or why there are none. */
  reason: string | null
}

export type CheckoutTexts = Pick<FormTexts, 'network'> &
  Record<
    | 'choose'
    | 'less'
    | 'more'
    | 'quantity'
    | 'total'
    | 'method'
    | 'pay'
    | 'getFree'
    | 'placing'
    | 'redirecting'
    | 'safe'
    | 'hold'
    | 'guests'
    | 'free'
    | 'accessCode'
    | 'refusedTitle'
    | 'toClub'
    | 'toTickets'
    | 'toEvents'
    | 'takeLeft'
    | 'refresh'
    | 'terms',
    string
  > & { count: PluralForms }

/** Where a refusal leads: bare of its reason, in the page's language. */
export type CheckoutLinks = { club: string | null; tickets: string; events: string; signIn: string; orders: string }
