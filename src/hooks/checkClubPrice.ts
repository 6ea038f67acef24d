import type { PayloadRequest } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { customPrices } from '#src/db/club/customPrices.ts'
import { payloadTx } from '#src/db/payloadTx.ts'
import { isPriceAllowed } from '#src/domain/clubEvent.ts'
import { HubError } from '#src/lib/errors.ts'

type Asked = { club: string | null; price: number; before: number | undefined }

/**
 * A club's head asks one of the standard prices, or any when the settings allow it. Admins and the program itself are not bound, and a
 * price that stands already stays. Errors: price_not_allowed 400.
 */
export async function checkClubPrice(req: PayloadRequest, { club, price, before }: Asked): Promise<void> {
  const person = personOf(req)
  if (!club || price === before || !person || person.roles.includes('admin')) return
  if (isPriceAllowed(price, false)) return
  if (!isPriceAllowed(price, await customPrices(await payloadTx(req))))
    throw new HubError('price_not_allowed', { field: 'price' })
}
