import { Cards } from '../Cards.tsx'

export const dynamic = 'force-static'

/** About as heavy as the event page: 47 kB, 8 kB compressed. */
export default function EventYardstick() {
  return <Cards count={46} />
}
