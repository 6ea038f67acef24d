import { known, type Load } from './context.ts'
import { existing } from './documents.ts'
import { idOf } from './ids.ts'

/** Two students help at the doors of Vision Club's next events. */
export async function loadGrants({ payload, plan, people, events }: Load): Promise<void> {
  const next = plan.events
    .filter(({ past, status, template }) => !past && status === 'published' && template.club === 'vision-club')
    .slice(0, 3)
  const wanted = next.flatMap(({ slug, publishedAt }) => [
    {
      id: idOf(`grant ${slug} student001`, publishedAt),
      event: known(events, slug),
      user: known(people, 'student001'),
      role: 'steward',
    },
    {
      id: idOf(`grant ${slug} student002`, publishedAt),
      event: known(events, slug),
      user: known(people, 'student002'),
      role: 'supervisor',
    },
  ])
  const there = await existing(
    'event_grants',
    'id',
    wanted.map(({ id }) => id),
  )
  for (const { id, ...grant } of wanted)
    if (!there.has(id))
      await payload.create({
        collection: 'event-grants',
        data: { id, ...grant, grantedBy: known(people, 'head') } as never,
        depth: 0,
        context: {},
      })
}
