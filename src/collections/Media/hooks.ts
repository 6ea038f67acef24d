import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'
import { personOf } from '#src/access/atoms.ts'
import { HubError } from '#src/lib/errors.ts'

const maxMegabytes = 8
const formats = new Set(['jpeg', 'png', 'webp'])

/** Decides by content, not by name: only real JPEG, PNG and WebP of sane size pass; Payload then re-encodes them. */
export const checkUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file
  if ((operation !== 'create' && operation !== 'update') || !file) return args
  const refused = new HubError('invalid_image', { field: 'file', params: { max: maxMegabytes } })
  if (file.size > maxMegabytes * 1024 * 1024) throw refused
  const meta = await sharp(file.data, { limitInputPixels: 50_000_000 })
    .metadata()
    .catch(() => undefined)
  if (!meta || !formats.has(meta.format ?? '') || !meta.width || !meta.height) throw refused
  file.name = `${crypto.randomUUID()}.${meta.format}`
  file.mimetype = `image/${meta.format}`
  return args
}

export const ownUpload: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const person = personOf(req)
  return operation === 'create' && person && !data.owner ? { ...data, owner: person.id } : data
}

/** A picture of 16 points as a data URI, shown blurred until the real one is there. */
export const blurPlaceholder: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (!req.file) return data
  const tiny = await sharp(req.file.data).resize(16).webp({ quality: 40 }).toBuffer()
  return { ...data, blur: `data:image/webp;base64,${tiny.toString('base64')}` }
}
