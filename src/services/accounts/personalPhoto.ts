import type { PayloadRequest } from 'payload'
import sharp from 'sharp'
import { asSystem } from '#src/access/local.ts'
import { slugs } from '#src/domain/slugs.ts'
import { HubError } from '#src/lib/errors.ts'

const maxMegabytes = 8
export const maxPhotoBytes = maxMegabytes * 1024 * 1024
const formats = new Set(['jpeg', 'png', 'webp'])

/**
 * Draws a picture anew: what is kept is pixels that we have decoded, upright, without metadata (place, camera) and whatever else
 * the file carried. Decides by content; the name and the declared type do not matter.
 * @throws HubError invalid_image 400 for anything but a whole JPEG, PNG or WebP of at most 8 MB and 50 megapixels
 */
export async function redrawPhoto(data: Buffer): Promise<Buffer> {
  const refused = new HubError('invalid_image', { field: 'photo', params: { max: maxMegabytes } })
  if (data.length === 0 || data.length > maxPhotoBytes) throw refused
  try {
    const image = sharp(data, { limitInputPixels: 50_000_000, failOn: 'error' })
    const { format } = await image.metadata()
    if (!formats.has(format ?? '')) throw refused
    return await image
      .rotate()
      .resize(1200, 1500, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer()
  } catch {
    throw refused
  }
}

/** Keeps a redrawn photo as a private picture of its owner, in the request's transaction. Answers the picture's id. */
export async function keepPersonalPhoto(req: PayloadRequest, owner: string, picture: Buffer): Promise<string> {
  const created = await asSystem(req, 'a person has no right to the media library, but one to the own photo').create({
    collection: slugs.media,
    data: { private: true, owner } as never,
    file: { data: picture, name: 'photo.webp', mimetype: 'image/webp', size: picture.length },
    depth: 0,
  })
  return String(created.id)
}
