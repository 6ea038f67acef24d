import type { PayloadRequest } from 'payload'
import { asSystem } from '#src/access/local.ts'
import { lockAccountNames, type TakenField } from '#src/db/lockAccountNames.ts'
import { payloadTransaction } from '#src/db/payloadTransaction.ts'
import { pool } from '#src/db/pool.ts'
import { registrationPolicy } from '#src/db/settings.ts'
import type { Locale } from '#src/domain/locale.ts'
import { decideRegistration } from '#src/domain/registration.ts'
import { slugs } from '#src/domain/slugs.ts'
import { HubError } from '#src/lib/errors.ts'
import { burnPasswordTime } from '#src/lib/password.ts'
import { emit } from '#src/outbox/emit.ts'
import { keepPersonalPhoto, redrawPhoto } from '#src/services/accounts/personalPhoto.ts'

export type Registration = {
  name: string
  /** In lower case. */
  email: string
  sduId: string | null
  password: string
  faculty: string | null
  yearOfStudy: number | null
  locale: Locale
  photo: Buffer | null
}

export type Registered = { id: string; name: string; email: string; roles: string[]; locale: Locale; photo: boolean }

const taken = { email: 'email_taken', sduId: 'sdu_id_taken' } as const

/**
 * Makes an account that waits for its e-mail to be confirmed. The account, its letter (a hook of the collection queues it), the
 * photo and the domain event exist together or not at all.
 * @throws HubError email_domain_not_allowed 400, weak_password 400, invalid_image 400, email_taken 409, sdu_id_taken 409
 */
export async function register(req: PayloadRequest, { photo, ...given }: Registration): Promise<Registered> {
  const verdict = decideRegistration(given, await registrationPolicy(pool))
  if (!verdict.ok) throw new HubError(verdict.code, { field: verdict.field, params: verdict.params })
  const { role, sduId } = verdict
  const picture = photo ? await redrawPhoto(photo) : null
  const made = await payloadTransaction(req, async (db): Promise<{ id: string } | { taken: TakenField }> => {
    const field = await lockAccountNames(db, { email: given.email, sduId })
    if (field) return { taken: field }
    const user = await asSystem(req, 'visitors have no account yet').create({
      collection: slugs.users,
      data: { ...given, sduId, roles: [role] } as never,
      depth: 0,
    })
    if (picture)
      await db.query('UPDATE users SET photo_id = $2 WHERE id = $1', [
        user.id,
        await keepPersonalPhoto(req, String(user.id), picture),
      ])
    await emit(db, 'user.registered', { user: String(user.id) })
    return { id: String(user.id) }
  })
  if ('taken' in made) {
    // As long as making an account takes, so that the time says no more than the answer.
    await burnPasswordTime(given.password)
    throw new HubError(taken[made.taken], { status: 409, field: made.taken })
  }
  return {
    id: made.id,
    name: given.name,
    email: given.email,
    roles: [role],
    locale: given.locale,
    photo: picture !== null,
  }
}
