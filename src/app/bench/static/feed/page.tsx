import { Cards } from '../Cards.tsx'

export const dynamic = 'force-static'

/** About as heavy as the feed page: 86 kB, 13 kB compressed. */
export default function FeedYardstick() {
  return <Cards count={90} />
}
