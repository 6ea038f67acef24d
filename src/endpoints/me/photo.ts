import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { readForm } from '#src/endpoints/kit/form.ts'
import { HubError } from '#src/lib/errors.ts'
import { maxPhotoBytes } from '#src/services/accounts/personalPhoto.ts'
import { setPhoto } from '#src/services/accounts/setPhoto.ts'

export const uploadPhoto = defineEndpoint({
  path: '/users/me/photo',
  method: 'post',
  summary: 'Set the own photo (multipart/form-data, file `photo`); a campus person once',
  tag: 'Me',
  access: 'signedIn',
  rawBody: true,
  body: z.object({ photo: z.file() }),
  maxBody: maxPhotoBytes + 64 * 1024,
  rateLimit: { limit: 20, windowSeconds: 600 },
  output: z.object({ user: z.record(z.string(), z.unknown()) }),
  handler: async ({ actor, request, locale, payloadRequest }) => {
    const { files } = await readForm(request, maxPhotoBytes + 64 * 1024)
    const photo = files.photo ?? files.file
    if (!photo) throw new HubError('photo_required', { field: 'photo' })
    return { user: await setPhoto(await payloadRequest(), actor, photo, locale) }
  },
})
