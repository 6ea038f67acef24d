/** Stripe's form encoding (`line_items[0][price_data][currency]=kzt`) read strictly, and its parameters checked field by field. */

export type Params = { [name: string]: string | Params }

/** What Stripe refuses a request with. */
export class StripeFault extends Error {
  readonly status: number
  readonly body: { type: string; code?: string; message: string; param?: string }

  constructor(status: number, body: { type: string; code?: string; message: string; param?: string }) {
    super(body.message)
    this.status = status
    this.body = body
  }
}

const invalid = (message: string, param: string, code = 'parameter_invalid'): StripeFault =>
  new StripeFault(400, { type: 'invalid_request_error', code, message, param })

/** A body or query as nested parameters. */
export function readForm(text: string): Params {
  const params: Params = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const path = [...name.matchAll(/[^[\]]+/g)].map(([part]) => part)
    let place = params
    for (const part of path.slice(0, -1)) {
      place[part] ??= {}
      place = place[part] as Params
    }
    const last = path.at(-1) as string
    if (last in place) throw invalid(`Duplicate parameter: ${name}`, name)
    place[last] = value
  }
  return params
}

type Rule = (value: string | Params | undefined, name: string) => void

const text = (value: string | Params | undefined, name: string): string => {
  if (typeof value !== 'string' || value === '')
    throw invalid(`Missing required param: ${name}.`, name, 'parameter_missing')
  return value
}

export const rules = {
  text:
    (max: number): Rule =>
    (value, name) => {
      if (text(value, name).length > max)
        throw invalid(`Invalid string: ${name} must be at most ${max} characters`, name)
    },
  one:
    (...allowed: string[]): Rule =>
    (value, name) => {
      if (!allowed.includes(text(value, name)))
        throw invalid(`Invalid ${name}: must be one of ${allowed.join(', ')}`, name)
    },
  integer:
    (min: number): Rule =>
    (value, name) => {
      if (!/^\d+$/.test(text(value, name)) || Number(value) < min)
        throw invalid(`Invalid integer: ${value}`, name, 'parameter_invalid_integer')
    },
  url: (): Rule => (value, name) => {
    if (!/^https?:\/\/\S+$/.test(text(value, name))) throw invalid('Not a valid URL', name, 'url_invalid')
  },
  email: (): Rule => (value, name) => {
    if (!/^\S+@\S+\.\S+$/.test(text(value, name)))
      throw invalid(`Invalid email address: ${value}`, name, 'email_invalid')
  },
  metadata: (): Rule => (value, name) => {
    for (const [key, item] of Object.entries((value ?? {}) as Params))
      if (typeof item !== 'string' || key.length > 40 || item.length > 500)
        throw invalid(`Invalid metadata: ${key}`, name)
  },
  list: (): Rule => (value, name) => {
    for (const item of Object.values((value ?? {}) as Params)) text(item, name)
  },
  optional:
    (rule: Rule): Rule =>
    (value, name) => {
      if (value !== undefined) rule(value, name)
    },
  object:
    (fields: Record<string, Rule>): Rule =>
    (value, name) => {
      if (typeof value !== 'object') throw invalid(`Invalid object: ${name}`, name)
      check(value, fields, name)
    },
}

/** Every parameter must be known and right: what Stripe does not know it refuses. */
export function check(params: Params, fields: Record<string, Rule>, within = ''): void {
  const nameOf = (name: string): string => (within ? `${within}[${name}]` : name)
  for (const name of Object.keys(params))
    if (!fields[name]) throw invalid(`Received unknown parameter: ${nameOf(name)}`, nameOf(name), 'parameter_unknown')
  for (const [name, rule] of Object.entries(fields)) rule(params[name], nameOf(name))
}
