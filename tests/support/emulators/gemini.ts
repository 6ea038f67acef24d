/**
 * A local server that speaks the wire format of the Gemini API (v1beta `models.generateContent` and `models.streamGenerateContent`): checks key,
 * roles, tools and that each call is answered, and plays a model. Mishaps are taken one by one.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Part = {
  text?: string
  functionCall?: { name: string; args: Record<string, unknown> }
  functionResponse?: { name: string; response: Record<string, unknown> }
}
export type GeminiRequest = {
  contents: { role: string; parts: Part[] }[]
  systemInstruction?: { parts: Part[] }
  tools?: { functionDeclarations: { name: string; parametersJsonSchema?: unknown }[] }[]
}
/** What the model does with a request. */
export type Brain = (request: GeminiRequest, model: string) => Part[]
export type GeminiMishap = 429 | 503 | 'blocked' | 'blockedAnswer' | 'malformed' | 'silence' | 'garbage' | 'cutOff'

const question = ({ contents }: GeminiRequest): string =>
  contents
    .filter(({ parts }) => parts[0]?.text !== undefined && parts[0].text !== '')
    .findLast(({ role }) => role === 'user')?.parts[0]?.text ?? ''

/** A simple honest model: picks one tool by the question's words, then lists what came back by reference. */
export const simpleBrain: Brain = (request) => {
  const answered = request.contents.at(-1)?.parts.flatMap(({ functionResponse }) => functionResponse ?? []) ?? []
  if (answered.length > 0) {
    const refs = JSON.stringify(answered).matchAll(/"ref":"((?:event|club|location):[^"]+)"/g)
    const lines = [...new Set([...refs].map(([, ref]) => `- [[${ref}]]`))]
    return [{ text: lines.length > 0 ? `Смотрите:\n${lines.join('\n')}` : 'Ничего не нашлось.' }]
  }
  const text = question(request)
  const call = (name: string, args: Record<string, unknown> = {}): Part[] => [{ functionCall: { name, args } }]
  const subject = text.replace(/[?!.]/g, '')
  if (/бил[её]т|ticket/i.test(text)) return call('my_tickets')
  if (/у меня|менде|have i/i.test(text)) return call('my_schedule')
  if (/^где|қайда|where/i.test(text)) return call('location_details', { location: subject })
  if (/клуб|club/i.test(text)) return call('club_details', { club: subject })
  return call('find_events', /бесплат|тегін|free/i.test(text) ? { free: true } : {})
}

export class GeminiEmulator {
  readonly key = 'emulated-gemini-key'
  readonly seen: { model: string; method: string; request: GeminiRequest }[] = []
  readonly mishaps: GeminiMishap[] = []
  /** What was wrong with our requests; stays empty. */
  readonly complaints: string[] = []
  brain: Brain = simpleBrain
  url = ''
  #server: Server | undefined

  async start(port = 0): Promise<this> {
    const server = createServer((request, response) => void this.#answer(request, response))
    this.#server = server
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return this
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }

  #refuse(response: ServerResponse, code: number, status: string, message: string): void {
    response.writeHead(code, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ error: { code, message, status } }))
  }

  /** What the API itself would refuse. */
  #fault({ contents, tools }: GeminiRequest): string | null {
    if (!Array.isArray(contents) || contents.length === 0) return 'contents is not specified'
    for (const [place, { role, parts }] of contents.entries()) {
      if (role !== 'user' && role !== 'model') return 'Please use a valid role: user, model.'
      if (!Array.isArray(parts) || parts.length === 0) return 'contents.parts must not be empty'
      const answers = parts.filter(({ functionResponse }) => functionResponse).length
      const calls = contents[place - 1]?.parts.filter(({ functionCall }) => functionCall).length ?? 0
      if (answers !== calls)
        return 'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.'
    }
    for (const { name } of tools?.flatMap(({ functionDeclarations }) => functionDeclarations) ?? [])
      if (!/^[A-Za-z_][\w.:-]{0,63}$/.test(name)) return `Invalid function name ${name}`
    return null
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = /^\/v1beta\/models\/([\w.-]+):(generateContent|streamGenerateContent)(\?alt=sse)?$/.exec(
      request.url ?? '',
    )
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    if (request.method !== 'POST' || !path) return this.#refuse(response, 404, 'NOT_FOUND', 'not found')
    if (request.headers['x-goog-api-key'] !== this.key)
      return this.#refuse(response, 400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.')
    const [, model = '', method = ''] = path
    const body = JSON.parse(Buffer.concat(chunks).toString()) as GeminiRequest
    const fault = this.#fault(body)
    if (fault) {
      this.complaints.push(fault)
      return this.#refuse(response, 400, 'INVALID_ARGUMENT', fault)
    }
    this.seen.push({ model, method, request: body })
    const mishap = this.mishaps.shift()
    if (mishap === 'silence') return
    if (mishap === 429) return this.#refuse(response, 429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.')
    if (mishap === 503) return this.#refuse(response, 503, 'UNAVAILABLE', 'The model is overloaded.')
    this.#send(response, method, this.#pieces(body, model, mishap), mishap)
  }

  #pieces(body: GeminiRequest, model: string, mishap?: GeminiMishap): Record<string, unknown>[] {
    const end = (finishReason: string, parts?: Part[]) => ({
      candidates: [{ ...(parts ? { content: { role: 'model', parts } } : {}), finishReason, index: 0 }],
      usageMetadata: { promptTokenCount: 1, totalTokenCount: 2 },
      modelVersion: model,
    })
    if (mishap === 'blocked') return [{ promptFeedback: { blockReason: 'SAFETY' } }]
    if (mishap === 'blockedAnswer') return [end('SAFETY')]
    if (mishap === 'malformed') return [end('MALFORMED_FUNCTION_CALL')]
    const parts = this.brain(body, model)
    // Text comes in pieces that mind neither words nor lines, calls come whole.
    const pieces = parts.flatMap((part) =>
      part.text ? (part.text.match(/[\s\S]{1,7}/g) ?? []).map((text) => ({ text })) : [part],
    )
    return pieces.map((part, place) =>
      place === pieces.length - 1
        ? end('STOP', [part])
        : { candidates: [{ content: { role: 'model', parts: [part] }, index: 0 }], modelVersion: model },
    )
  }

  #send(response: ServerResponse, method: string, pieces: Record<string, unknown>[], mishap?: GeminiMishap): void {
    if (method === 'generateContent') {
      response.writeHead(200, { 'content-type': 'application/json' })
      return void response.end(JSON.stringify(pieces.at(-1)))
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    if (mishap === 'garbage') return void response.end('data: {"candidates": [\r\n\r\n')
    const shown = mishap === 'cutOff' ? pieces.slice(0, 1) : pieces
    for (const piece of shown) response.write(`data: ${JSON.stringify(piece)}\r\n\r\n`)
    if (mishap === 'cutOff') return void response.destroy()
    response.end()
  }
}
