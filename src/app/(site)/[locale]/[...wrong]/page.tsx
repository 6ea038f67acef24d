import { notFound } from 'next/navigation'

/** Wrong addresses are without number: none is kept. */
export const dynamic = 'force-dynamic'

/** Every address of the site that is no page: in the frame and the language of the site, not Next's own. */
export default function WrongAddress(): never {
  notFound()
}
