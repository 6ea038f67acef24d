import type { AccessArgs, BaseFilter, CollectionConfig, Field, Where } from 'payload'
import type { Rule } from '#src/access/atoms.ts'
import { accessTable } from '#src/access/table.ts'
import { isAdmin } from '#src/domain/actor.ts'
import type { CoreSlug } from '#src/domain/slugs.ts'
import { type Label, label } from '#src/fields/index.ts'
import { checkInput } from '#src/hooks/checkInput.ts'

/** The admin's navigation groups, in the order of the daily job. */
export const groups = {
  events: label('События', 'Events'),
  sales: label('Билеты и оплата', 'Tickets and payments'),
  campus: label('Кампус', 'Campus'),
  people: label('Люди', 'People'),
  community: label('Сообщество', 'Community'),
  system: label('Система', 'System'),
} as const

type Definition = {
  slug: CoreSlug
  labels: { one: Label; many: Label }
  group: keyof typeof groups
  title: string
  columns: string[]
  search?: string[]
  description?: Label
  fields: Field[]
  /** Rows are written by the program: no document locks, no form buttons beyond what access allows. */
  machine?: boolean
  sort?: string
  /** Shown in the admin to admins only; club heads and organisers work with it elsewhere or not at all. */
  adminOnly?: boolean
  /** What a club head or an organiser sees of it in the admin's lists, where reading in general is wider (public documents). */
  listed?: Rule
} & Partial<
  Pick<CollectionConfig, 'hooks' | 'auth' | 'upload' | 'indexes' | 'defaultPopulate' | 'forceSelect' | 'endpoints'>
> & {
    admin?: CollectionConfig['admin']
  }

const nothing: Where = { id: { in: [] } }

const listFilter =
  (rule: Rule): BaseFilter =>
  ({ req }) => {
    const result = rule({ req } as AccessArgs)
    return result === true ? null : result || nothing
  }

/** A core collection: explicit access from the access table, no versions, sensible admin defaults. */
export function defineCollection({
  slug,
  labels,
  group,
  title,
  columns,
  search,
  description,
  fields,
  machine,
  sort,
  adminOnly,
  listed,
  admin,
  ...rest
}: Definition): CollectionConfig {
  const access = accessTable[slug]
  return {
    slug,
    labels: { singular: labels.one, plural: labels.many },
    access,
    versions: false,
    defaultSort: sort ?? '-createdAt',
    ...(machine ? { lockDocuments: false as const } : {}),
    admin: {
      group: groups[group],
      useAsTitle: title,
      defaultColumns: columns,
      enableListViewSelectAPI: true,
      ...(search ? { listSearchableFields: search } : {}),
      ...(description ? { description } : {}),
      ...(adminOnly ? { hidden: ({ user }) => !isAdmin(user as never) } : {}),
      ...(listed ? { baseFilter: listFilter(listed) } : {}),
      pagination: { defaultLimit: 25, limits: [25, 50, 100] },
      ...admin,
    },
    fields,
    ...rest,
    hooks: { ...rest.hooks, beforeOperation: [checkInput, ...(rest.hooks?.beforeOperation ?? [])] },
  }
}
