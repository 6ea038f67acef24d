import type { Account } from '#src/db/readAccount.ts'
import { readAccount } from '#src/db/readAccount.ts'
import { registrationPolicy } from '#src/db/settings.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'
import { missingFields, type StaticField } from '#src/domain/staticFields.ts'
import { signInRequired } from '#src/lib/errors.ts'

/** The person's own account: `missing` is what the first sign-in asks for; `collection` is how Payload's admin knows the kind of user. */
export type Me = Account & { missing: StaticField[]; collection: 'users' }

/** The account of a signed-in person, names of clubs in `locale`. */
export async function me(db: Db, user: string, locale: Locale): Promise<Me> {
  const [account, policy] = [await readAccount(db, user, locale), await registrationPolicy(db)]
  if (!account) throw signInRequired()
  return { ...account, missing: missingFields(account, policy), collection: 'users' }
}
