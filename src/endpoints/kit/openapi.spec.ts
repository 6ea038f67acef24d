import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jsonSchemaOf } from './jsonSchema.ts'
import { operationIdOf, sharedComponents, toOperation } from './openapi.ts'
import { emailAddress, paging, personName, uuid, yearOfStudy } from './schemas.ts'
import type { EndpointDeclaration } from './types.ts'

const declared = (more: Partial<EndpointDeclaration> = {}): EndpointDeclaration => ({
  path: '/halls/:id/seats',
  method: 'get',
  summary: 'Seats of a hall',
  tag: 'Halls',
  access: 'public',
  handler: async () => null,
  ...more,
})

describe('jsonSchemaOf', () => {
  it('says what a text must look like after it was trimmed', () => {
    expect(jsonSchemaOf(personName, 'input')).toMatchObject({ type: 'string', minLength: 2, maxLength: 120 })
    expect(jsonSchemaOf(emailAddress, 'input')).toEqual({ type: 'string', maxLength: 254, format: 'email' })
    expect(jsonSchemaOf(yearOfStudy, 'input')).toEqual({ type: 'integer', minimum: 1, maximum: 8 })
    expect(jsonSchemaOf(uuid, 'input')).toEqual({ type: 'string', format: 'uuid' })
  })

  it('keeps the type that is sent where reading makes another', () => {
    const list = z
      .string()
      .max(9)
      .transform((text) => text.split(','))
      .pipe(z.array(z.string()))
    expect(jsonSchemaOf(list, 'input')).toEqual({ type: 'string', maxLength: 9 })
  })

  it('closes what is sent strictly, and never an answer', () => {
    const strict = z.strictObject({ n: z.number().int() })
    expect(jsonSchemaOf(strict, 'input')).toEqual({
      type: 'object',
      properties: { n: { type: 'integer' } },
      required: ['n'],
      additionalProperties: false,
    })
    expect(jsonSchemaOf(strict, 'output')).not.toHaveProperty('additionalProperties')
  })
})

describe('toOperation', () => {
  it('leaves the program’s own endpoints out', () => {
    expect(toOperation(declared({ access: 'internal' }))).toBeUndefined()
  })

  it('declares every parameter of the path, with its schema if there is one', () => {
    expect(toOperation(declared())?.parameters).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    ])
    expect(toOperation(declared({ params: z.object({ id: uuid }) }))?.parameters?.[0]?.schema).toEqual({
      type: 'string',
      format: 'uuid',
    })
  })

  it('declares the query, required only where nothing stands in for it', () => {
    const query = z.object({ q: z.string(), ...paging })
    const parameters = toOperation(declared({ path: '/halls', query }))?.parameters ?? []
    expect(parameters.map(({ name, required = false }) => [name, required])).toEqual([
      ['q', true],
      ['page', false],
      ['limit', false],
    ])
  })

  it.each([
    ['public', [], undefined],
    ['signedIn', ['401'], undefined],
    ['admin', ['401', '403'], undefined],
    ['public', ['429'], { limit: 3, windowSeconds: 60 }],
  ] as const)('refuses by access %s and limit: %j', (access, statuses, rateLimit) => {
    const { responses, security, description } = toOperation(
      declared({ path: '/halls', access, ...(rateLimit ? { rateLimit } : {}) }),
    ) as NonNullable<ReturnType<typeof toOperation>>
    expect(Object.keys(responses)).toEqual(['200', ...statuses, 'default'])
    expect(security).toEqual(access === 'public' ? [] : [{ bearer: [] }, { cookie: [] }])
    if (rateLimit) expect(description).toContain('3 calls in 60 s')
  })

  it('refers to refusals that exist', () => {
    const operation = toOperation(
      declared({ access: 'admin', body: z.object({}), rateLimit: { limit: 1, windowSeconds: 1 } }),
    )
    for (const answer of Object.values(operation?.responses ?? {}))
      if ('$ref' in answer) expect(Object.keys(sharedComponents.responses)).toContain(answer.$ref.split('/').at(-1))
  })

  it('says what success looks like', () => {
    const made = toOperation(declared({ answers: [200, 201], output: z.object({ n: z.number() }) }))
    expect(Object.keys(made?.responses ?? {}).slice(0, 2)).toEqual(['200', '201'])
    expect(toOperation(declared({ produces: 'image/png' }))?.responses[200]).toHaveProperty(['content', 'image/png'])
  })

  it('sends files as a form, and JSON where a file may be left out', () => {
    const types = (body: z.ZodType) => {
      const sent = toOperation(declared({ method: 'post', rawBody: true, body }))?.requestBody
      return sent && 'content' in sent ? Object.keys(sent.content) : []
    }
    expect(types(z.object({ photo: z.file() }))).toEqual(['multipart/form-data'])
    expect(types(z.object({ name: z.string(), photo: z.file().optional() }))).toEqual([
      'application/json',
      'multipart/form-data',
    ])
  })
})

describe('operationIdOf', () => {
  it('is one word for a program', () => {
    expect(operationIdOf('get', '/events/:id/calendar.ics')).toBe('getEventsIdCalendarIcs')
  })
})
