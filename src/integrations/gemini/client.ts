/**
 * Gemini over `@google/genai`. One call is one turn of the model, streamed. Contract: Gemini API `models.streamGenerateContent`
 * (ai.google.dev/api/generate-content). Without GEMINI_API_KEY there is no client and the chat's built-in engine answers.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { ApiError, type Content, FinishReason, type FunctionCall, GoogleGenAI } from '@google/genai'
import { env } from '#src/lib/env.ts'
import { logger } from '#src/lib/logger.ts'

export type Declaration = { name: string; description: string; parametersJsonSchema: unknown }
export type TurnRequest = {
  contents: Content[]
  system: string
  declarations: readonly Declaration[]
  signal?: AbortSignal
}
export type GeminiSettings = { apiKey: string; models: readonly string[]; baseUrl?: string; timeoutMs: number }
/** What a turn of the model came to: calls to be answered, or text that was streamed. */
export type Turn = { content: Content; calls: FunctionCall[] }

/** No turn could be had from any model: refused, blocked, malformed, too late. */
export class GeminiFailure extends Error {}

const settingsOfEnv = (): GeminiSettings | null =>
  env.GEMINI_API_KEY && env.GEMINI_MODELS.length > 0
    ? {
        apiKey: env.GEMINI_API_KEY,
        models: env.GEMINI_MODELS,
        timeoutMs: env.GEMINI_TIMEOUT_MS,
        ...(env.GEMINI_API_URL ? { baseUrl: env.GEMINI_API_URL } : {}),
      }
    : null

let given: GeminiSettings | null | undefined

/** The settings in force; `null` without a key. */
export const geminiSettings = (): GeminiSettings | null => (given === undefined ? settingsOfEnv() : given)

/** For tests and tools: other settings than those of the environment; `undefined` gives these back. */
export const useGemini = (settings: GeminiSettings | null | undefined): void => {
  given = settings
}

const isBusy = (error: unknown): boolean => error instanceof ApiError && [429, 500, 503].includes(error.status)
const pauseMs = 200
/** The one with JSON Schema for the tools' parameters. */
const apiVersion = 'v1beta'

async function once(
  { apiKey, baseUrl, timeoutMs }: GeminiSettings,
  model: string,
  { contents, system, declarations, signal }: TurnRequest,
  hear: (text: string) => void,
): Promise<Turn> {
  const client = new GoogleGenAI({ apiKey, httpOptions: { apiVersion, ...(baseUrl ? { baseUrl } : {}) } })
  const limit = AbortSignal.timeout(timeoutMs)
  const stream = await client.models.generateContentStream({
    model,
    contents,
    config: {
      systemInstruction: system,
      temperature: 0.2,
      maxOutputTokens: 1200,
      tools: [{ functionDeclarations: [...declarations] }],
      abortSignal: signal ? AbortSignal.any([signal, limit]) : limit,
    },
  })
  const parts: NonNullable<Content['parts']> = []
  let finish: string | undefined
  for await (const chunk of stream) {
    if (chunk.promptFeedback?.blockReason) throw new GeminiFailure('the question was blocked')
    const candidate = chunk.candidates?.[0]
    finish = candidate?.finishReason ?? finish
    for (const part of candidate?.content?.parts ?? []) {
      parts.push(part)
      if (part.text && !part.thought) hear(part.text)
    }
  }
  if (finish !== FinishReason.STOP && finish !== FinishReason.MAX_TOKENS)
    throw new GeminiFailure(`ended with ${finish ?? 'nothing'}`)
  if (parts.length === 0) throw new GeminiFailure('an empty answer')
  return { content: { role: 'model', parts }, calls: parts.flatMap(({ functionCall }) => functionCall ?? []) }
}

type Ear = { hear: (text: string) => void; takeBack: () => void }

/** Never the error itself: it quotes the request. */
function report(model: string, error: unknown): void {
  const status = error instanceof ApiError ? error.status : undefined
  const reason = error instanceof GeminiFailure ? error.message : undefined
  logger.warn({ model, status, reason, msg: 'a model gave no answer' })
}

/**
 * One turn, from the first model that gives one: a busy model (429, 500, 503) is asked once more, then the next in the list; so is the next
 * after a time-out or a malformed or blocked answer. `hear` gets text as it comes and `takeBack` is called when a started turn is given up.
 * Errors: {@link GeminiFailure}.
 */
export async function geminiTurn(settings: GeminiSettings, request: TurnRequest, ear: Ear): Promise<Turn> {
  let given = 0
  for (let tries = 0; given < settings.models.length; tries++) {
    const model = settings.models[given] as string
    try {
      return await once(settings, model, request, ear.hear)
    } catch (error) {
      ear.takeBack()
      if (request.signal?.aborted) throw new GeminiFailure('nobody waits', { cause: error })
      report(model, error)
      const isAgain = isBusy(error) && tries === 0
      if (isAgain) await pause(pauseMs)
      else {
        given++
        tries = -1
      }
    }
  }
  throw new GeminiFailure('no model answered')
}
