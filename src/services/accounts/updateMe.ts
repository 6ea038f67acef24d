import { lockProfile, type Profile } from '#src/db/lockProfile.ts'
import { ownsPicture } from '#src/db/ownsPicture.ts'
import { transaction } from '#src/db/transaction.ts'
import { type ProfileChanges, updateProfile } from '#src/db/updateProfile.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { refusedStaticField } from '#src/domain/staticFields.ts'
import { HubError, signInRequired } from '#src/lib/errors.ts'
import { type PasswordChange, preparePasswordChange } from '#src/services/accounts/changePassword.ts'
import { type Me, me } from '#src/services/accounts/me.ts'

export type MeChanges = ProfileChanges & { email?: string }

/** The e-mail never changes by oneself: it is how the person was verified. */
function refuseStatic(actor: Actor, current: Profile, wanted: MeChanges): void {
  const field =
    wanted.email !== undefined && wanted.email !== current.email
      ? 'email'
      : isAdmin(actor)
        ? null
        : refusedStaticField(current, current, { name: wanted.name, sduId: wanted.sduId, photo: wanted.photo })
  if (field) throw new HubError('static_field', { status: 403, field })
}

type Options = { locale: Locale; password: PasswordChange | null }

/**
 * Changes the person's own data and, knowing the present one, the password: all of it or nothing. Name, SDU ID and photo of a
 * campus person only while they are empty.
 * @throws HubError static_field 403, sdu_id_taken 409, invalid_input 400 for somebody else's picture, and those of a password change
 */
export async function updateMe(
  actor: Actor,
  { email, ...changes }: MeChanges,
  { locale, password }: Options,
): Promise<Me> {
  const writePassword = password ? await preparePasswordChange(actor, password) : null
  return transaction(async (tx) => {
    const current = await lockProfile(tx, actor.id)
    if (!current) throw signInRequired()
    refuseStatic(actor, current, { ...changes, ...(email === undefined ? {} : { email }) })
    if (changes.photo && changes.photo !== current.photo && !(await ownsPicture(tx, actor.id, changes.photo)))
      throw new HubError('invalid_input', { field: 'photo', params: { field: 'photo' } })
    await updateProfile(tx, actor.id, changes)
    await writePassword?.(tx)
    return me(tx, actor.id, locale)
  })
}
