import type { DashboardFigures } from '#src/db/dashboardFigures.ts'
import type { DashboardWords } from './words.ts'

type Props = { health: NonNullable<DashboardFigures['health']>; words: DashboardWords }

const where = (collection: string, field: string, value: string): string =>
  `/admin/collections/${collection}?where[or][0][and][0][${field}][equals]=${value}`

/** Problems with the place to mend each, or one calm line. */
export function Health({ health, words }: Props) {
  const problems = [
    { count: health.needsReview, label: words.needsReview, href: where('payments', 'status', 'needs_review') },
    { count: health.inboxFailed, label: words.inboxFailed, href: where('gateway-inbox', 'status', 'failed') },
    { count: health.refundsOpen, label: words.refundsOpen, href: where('refunds', 'status', 'pending') },
    { count: health.mailsFailed, label: words.mailsFailed, href: where('notifications', 'status', 'failed') },
    { count: health.deadDeliveries, label: words.deadDeliveries, href: where('event-deliveries', 'status', 'dead') },
  ].filter((problem) => problem.count > 0)
  const worker =
    health.workerSecondsAgo === null ? words.workerNever : health.workerSecondsAgo > 60 ? words.workerDown : null
  const queue = words.queue
    .replace('{mails}', String(health.mailsQueued))
    .replace('{deliveries}', String(health.deliveriesOpen))
  return (
    <>
      {problems.length === 0 && !worker ? <p className="hub-good">{words.allGood}</p> : null}
      <ul className="hub-list">
        {worker ? <li className="hub-bad">{worker}</li> : null}
        {problems.map((problem) => (
          <li key={problem.label}>
            <a href={problem.href}>
              <span className="hub-bad">{problem.count}</span> {problem.label}
            </a>
          </li>
        ))}
      </ul>
      <p className="hub-muted">{queue}</p>
    </>
  )
}
