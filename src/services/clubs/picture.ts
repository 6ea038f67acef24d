import type { PayloadRequest } from 'payload'
import { asUser } from '#src/access/local.ts'
import { HubError } from '#src/lib/errors.ts'

/** A picture that may be shown in public: it exists and is nobody's private photo. Errors: invalid_input 400 naming `field`. */
export async function checkPicture(req: PayloadRequest, id: string, field: string): Promise<void> {
  const { docs } = await asUser(req).find({
    collection: 'media',
    where: { and: [{ id: { equals: id } }, { private: { not_equals: true } }] },
    limit: 1,
    depth: 0,
  })
  if (docs.length === 0) throw new HubError('invalid_input', { field, params: { field } })
}
