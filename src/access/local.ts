import type { Payload, PayloadRequest } from 'payload'

type Operations = Pick<
  Payload,
  'find' | 'findByID' | 'count' | 'create' | 'update' | 'delete' | 'findGlobal' | 'updateGlobal'
>

/**
 * Binds Payload's Local API to a request. Every call joins the request's transaction; `context` is always a fresh object, as
 * Payload assigns to the one it is given.
 */
function bind(req: PayloadRequest, overrideAccess: boolean): Operations {
  const { payload } = req
  const call = (name: keyof Operations) => (options: Record<string, unknown>) => {
    const operation = payload[name] as (options: unknown) => unknown
    return operation.call(payload, {
      ...options,
      req,
      context: { ...(options.context as Record<string, unknown> | undefined) },
      overrideAccess,
      ...(overrideAccess ? {} : { user: req.user }),
    })
  }
  return {
    find: call('find'),
    findByID: call('findByID'),
    count: call('count'),
    create: call('create'),
    update: call('update'),
    delete: call('delete'),
    findGlobal: call('findGlobal'),
    updateGlobal: call('updateGlobal'),
  } as Operations
}

/** Payload's Local API with the rights of the signed-in person. */
export const asUser = (req: PayloadRequest): Operations => bind(req, false)

/**
 * Payload's Local API without access control. `reason` says why the person's own rights do not apply; it is read by reviewers,
 * not by the program.
 */
export const asSystem = (req: PayloadRequest, reason: string): Operations => {
  if (!reason) throw new Error('asSystem needs a reason')
  return bind(req, true)
}
