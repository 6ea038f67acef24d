/** Who may do what with Payload's collections and globals, found by asking their access rules. */
import type { Access, AccessArgs, Payload } from 'payload'
import type { Audience } from '#src/endpoints/kit/openapi.ts'

export type Reach = {
  /** The widest circle with somebody who may; `nobody` when the program alone does it. */
  audience: Audience | 'nobody'
  /** Only some documents, by who asks. */
  isPartial: boolean
}

export type Operations = Record<'create' | 'read' | 'update' | 'delete', Reach>

const example = '00000000-0000-7000-8000-000000000000'
const person = (roles: string[], headOf: string[] = []) => ({
  id: example,
  collection: 'users',
  roles,
  headOf: { docs: headOf },
})

/** From the widest circle to the narrowest: an example of each. */
const examples: [Audience, ReturnType<typeof person> | null][] = [
  ['public', null],
  ['signedIn', person(['student', 'attendee'])],
  ['staff', person(['student', 'club_head', 'organiser', 'studio_manager'], [example])],
  ['admin', person(['admin'])],
]

/** Asks a rule as each example; a rule that wants to look at documents first is taken to need a sign-in. */
async function reachOf(rule: Access | undefined, payload: Payload): Promise<Reach> {
  for (const [audience, user] of examples) {
    try {
      const result = await rule?.({
        req: { user, payload, context: {}, headers: new Headers() },
      } as unknown as AccessArgs)
      if (result) return { audience, isPartial: result !== true }
    } catch {
      if (audience !== 'public') return { audience, isPartial: true }
    }
  }
  return { audience: 'nobody', isPartial: false }
}

async function operationsOf(access: Partial<Record<keyof Operations, unknown>>, payload: Payload): Promise<Operations> {
  const of = (name: keyof Operations) => reachOf(access[name] as Access | undefined, payload)
  return { create: await of('create'), read: await of('read'), update: await of('update'), delete: await of('delete') }
}

export type Reaches = { collections: Map<string, Operations>; globals: Map<string, Operations> }

/** Every collection and global that exists over REST. */
export async function reachesOf(payload: Payload): Promise<Reaches> {
  const reaches: Reaches = { collections: new Map(), globals: new Map() }
  for (const { config } of Object.values(payload.collections))
    if (config.endpoints !== false) reaches.collections.set(config.slug, await operationsOf(config.access, payload))
  for (const config of payload.globals.config)
    if (config.endpoints !== false) reaches.globals.set(config.slug, await operationsOf(config.access, payload))
  return reaches
}

/** Read by admins only, or by the program: not in the public document. */
export const isInternal = ({ read: { audience } }: Operations): boolean => audience === 'admin' || audience === 'nobody'
