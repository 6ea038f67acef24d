import type { PayloadRequest } from 'payload'
import { asSystem } from '#src/access/local.ts'
import { lockProfile } from '#src/db/lockProfile.ts'
import { payloadTransaction } from '#src/db/payloadTransaction.ts'
import { pool } from '#src/db/pool.ts'
import { updateProfile } from '#src/db/updateProfile.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { slugs } from '#src/domain/slugs.ts'
import { refusedStaticField } from '#src/domain/staticFields.ts'
import { HubError, signInRequired } from '#src/lib/errors.ts'
import { type Me, me } from '#src/services/accounts/me.ts'
import { keepPersonalPhoto, redrawPhoto } from '#src/services/accounts/personalPhoto.ts'

/**
 * Sets the own photo; a campus person's only once. The picture it replaces is deleted.
 * @throws HubError invalid_image 400, static_field 403
 */
export async function setPhoto(req: PayloadRequest, actor: Actor, photo: Buffer, locale: Locale): Promise<Me> {
  const picture = await redrawPhoto(photo)
  const replaced = await payloadTransaction(req, async (db) => {
    const current = await lockProfile(db, actor.id)
    if (!current) throw signInRequired()
    if (!isAdmin(actor) && refusedStaticField(current, current, { photo: 'new' }))
      throw new HubError('static_field', { status: 403, field: 'photo' })
    await updateProfile(db, actor.id, { photo: await keepPersonalPhoto(req, actor.id, picture) })
    return current.photo
  })
  // After the commit: the file would be gone even if the change was rolled back.
  if (replaced)
    await asSystem(req, 'the own photo that was replaced').delete({
      collection: slugs.media,
      where: { and: [{ id: { equals: replaced } }, { owner: { equals: actor.id } }, { private: { equals: true } }] },
    })
  return me(pool, actor.id, locale)
}
