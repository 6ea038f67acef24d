import { HubError } from '#src/lib/errors.ts'

export type Form = {
  /** The fields, to be checked by a schema; texts as they came in a form, typed values in JSON. */
  values: Record<string, unknown>
  files: Record<string, Buffer>
}

const tooLarge = (): HubError => new HubError('payload_too_large', { status: 413 })

/** The body, given up as soon as it is longer than allowed, whatever its header says. */
async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length
    if (size > maxBytes) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

function readObject(text: string): Record<string, unknown> {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    throw new HubError('invalid_json')
  }
  throw new HubError('invalid_input', { params: { field: '' } })
}

async function readMultipart(bytes: Buffer, type: string): Promise<Form> {
  const parsed = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined)
  if (!parsed) throw new HubError('invalid_input', { params: { field: '' } })
  const form: Form = { values: {}, files: {} }
  for (const [name, value] of parsed) {
    if (typeof value !== 'string') form.files[name] = Buffer.from(await value.arrayBuffer())
    // Payload's admin puts all fields of a form into this one, as JSON.
    else if (name === '_payload') Object.assign(form.values, readObject(value))
    else if (value !== '') form.values[name] = value
  }
  return form
}

/** A body that is JSON or multipart/form-data. Errors: 400 invalid_json or invalid_input, 413 payload_too_large. */
export async function readForm(request: Request, maxBytes: number): Promise<Form> {
  const bytes = await readBytes(request, maxBytes)
  const type = request.headers.get('content-type') ?? ''
  if (/^multipart\/form-data/i.test(type)) return readMultipart(bytes, type)
  return { values: readObject(bytes.toString('utf8')), files: {} }
}
