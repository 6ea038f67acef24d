import { inTurn } from '../lib/inTurn.ts'
import { load } from '../lib/load.ts'
import { milliseconds, perSecond, type Row, ratio, times } from '../lib/report.ts'

export type CatalogueSubjects = { hub: string; c: string; slug: string; id: string; rounds: number; seconds: number }

/** What every browser sends with a page's request; without it a page is measured by its uncompressed bytes, which nobody gets. */
const browser = { 'accept-encoding': 'gzip, deflate, br' }

/** Pages against a static page, JSON against plain node and against Payload's REST; 1,000 events. */
export async function catalogueRows({ hub, c, slug, id, rounds, seconds }: CatalogueSubjects): Promise<Row[]> {
  const get =
    (base: string, path: string, headers: Record<string, string> = {}) =>
    async () => {
      const sample = await load({ base, calls: [{ path, headers }], seconds })
      // What was still under way when the time was over must not weigh on the next subject.
      await (await fetch(`${base}${base === hub ? '/api/health' : '/'}`)).arrayBuffer()
      return sample
    }
  const found = await inTurn(
    rounds,
    {
      feedPage: get(hub, '/', browser),
      eventPage: get(hub, `/events/${slug}`, browser),
      feedP: get(hub, '/bench/static/feed', browser),
      eventP: get(hub, '/bench/static/event', browser),
      emptyRoute: get(hub, '/bench/empty'),
      feedJson: get(hub, '/api/feed?locale=ru'),
      feedC: get(c, '/feed'),
      eventJson: get(hub, `/api/catalog/events/${slug}?locale=ru`),
      eventC: get(c, `/event/${slug}`),
      payloadList: get(hub, '/api/events?limit=20&sort=startsAt&depth=1&locale=ru'),
      payloadOne: get(hub, `/api/events/${id}?depth=1&locale=ru`),
      live: get(hub, `/api/events/${id}/live`),
    },
    { warmUp: true },
  )
  const page = (path: string, name: 'feedPage' | 'eventPage', yardstick: 'feedP' | 'eventP'): Row => {
    const share = ratio(found[name].rate, found[yardstick].rate)
    return {
      path,
      result: `${perSecond(found[name])}, p99 ${milliseconds(found[name].p99)}; P ${perSecond(found[yardstick])}, p99 ${milliseconds(found[yardstick].p99)}: ${times(share)} P`,
      goal: '≥ 0.9 P',
      met: share >= 0.9 && found[name].failures === 0,
      figures: { hub: found[name], P: found[yardstick] },
    }
  }
  const json = (
    path: string,
    name: 'feedJson' | 'eventJson',
    yardstick: 'feedC' | 'eventC',
    rest: 'payloadList' | 'payloadOne',
  ): Row => {
    const share = ratio(found[name].rate, found[yardstick].rate)
    const gain = ratio(found[name].rate, found[rest].rate)
    return {
      path,
      result: `${perSecond(found[name])}, p99 ${milliseconds(found[name].p99)}; C ${perSecond(found[yardstick])}: ${times(share)} C; Payload REST ${perSecond(found[rest])}: ${times(gain)}`,
      goal: '≥ 0.5 C, ≥ 8 × Payload REST',
      met: share >= 0.5 && gain >= 8 && found[name].failures === 0,
      figures: { hub: found[name], C: found[yardstick], payload: found[rest] },
    }
  }
  return [
    page('catalogue page `/`', 'feedPage', 'feedP'),
    page('event page `/events/:slug`', 'eventPage', 'eventP'),
    json('feed JSON `/api/feed`', 'feedJson', 'feedC', 'payloadList'),
    json('event JSON `/api/catalog/events/:slug`', 'eventJson', 'eventC', 'payloadOne'),
    {
      path: 'live seats `/api/events/:id/live`',
      result: `${perSecond(found.live)}, p99 ${milliseconds(found.live.p99)}`,
      goal: '',
      met: null,
      figures: { hub: found.live },
    },
    {
      path: 'F: an empty route handler',
      result: perSecond(found.emptyRoute),
      goal: '',
      met: null,
      figures: { F: found.emptyRoute },
    },
  ]
}
