import { isUuid } from '#src/lib/ids.ts'

/** How an address names an event: by id or by slug; the condition over a row `c` of `event_cards` and its value for `$1`. */
export const eventKey = (key: string): { by: 'id' | 'slug'; condition: string } =>
  isUuid(key) ? { by: 'id', condition: 'c.event_id = $1::uuid' } : { by: 'slug', condition: 'c.slug = $1' }
