import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Smaller answers grow when compressed. */
export const smallestCompressed = 1024

export type Encoding = 'br' | 'gzip'

/** The best encoding a caller takes (RFC 9110 §12.5.3), or none. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding | null {
  const accepted = new Map(
    String(header ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', weight] = part.split(';q=')
        return [name.trim(), weight === undefined ? 1 : Number(weight)]
      }),
  )
  for (const encoding of ['br', 'gzip'] as const) if ((accepted.get(encoding) ?? 0) > 0) return encoding
  return null
}

/** @param effort `once` for what is compressed once and sent many times */
export function compressed(body: Buffer, encoding: Encoding, effort: 'once' | 'each'): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body, { level: effort === 'once' ? 9 : 5 })
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort === 'once' ? 9 : 4,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

/** A body and its compressed copies, each made when the first caller wants it. */
export type Copies = { body: Buffer; in(encoding: Encoding | null): Promise<Buffer> }

export function copiesOf(body: Buffer, effort: 'once' | 'each'): Copies {
  const made = new Map<Encoding, Promise<Buffer>>()
  return {
    body,
    in(encoding) {
      if (!encoding) return Promise.resolve(body)
      const known = made.get(encoding)
      if (known) return known
      const copy = compressed(body, encoding, effort)
      made.set(encoding, copy)
      return copy
    },
  }
}

/** What `copies` weigh in a cache: the body and about a third of it for each copy. */
export const weightOf = ({ body }: Copies): number => Math.ceil(body.length * 1.6) + 1024

/** Ends an answer whose other headers are set, in the encoding the caller takes; HEAD gets the headers alone. */
export async function sendCopy(
  request: IncomingMessage,
  response: ServerResponse,
  copies: Copies,
  end: (body?: Buffer) => void = (body) => void response.end(body),
): Promise<void> {
  const encoding = copies.body.length < smallestCompressed ? null : acceptedEncoding(request.headers['accept-encoding'])
  const body = await copies.in(encoding)
  if (copies.body.length >= smallestCompressed) response.appendHeader('vary', 'accept-encoding')
  if (encoding) response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', body.length)
  end(request.method === 'HEAD' ? undefined : body)
}
