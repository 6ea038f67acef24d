'use client'

import { fill } from '#src/i18n/island.ts'
import type { CheckoutLinks, CheckoutTexts } from '#src/ui/checkout/types.ts'
import type { Refusal } from '#src/ui/checkout/useCheckout.ts'
import { Button, LinkButton } from '#src/ui/components/Button.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'

type Props = {
  refusal: Refusal | null
  links: CheckoutLinks
  texts: CheckoutTexts
  onTakeLeft: (count: number) => void
}

const ownTicket = new Set(['already_have_ticket', 'per_person_limit'])
const outOfDate = new Set(['price_changed', 'sales_not_started', 'sales_ended', 'conflict', 'not_found'])

/** The step that helps against a refusal, if there is one. */
function NextStep({ refusal, links, texts, onTakeLeft }: Props & { refusal: Refusal }) {
  const { code, left, next } = refusal
  if (left) return <Button onClick={() => onTakeLeft(left)}>{fill(texts.takeLeft, { count: left })}</Button>
  if (next === 'join_club' && links.club) return <LinkButton href={links.club}>{texts.toClub}</LinkButton>
  if (ownTicket.has(code)) return <LinkButton href={links.tickets}>{texts.toTickets}</LinkButton>
  if (outOfDate.has(code)) return <Button onClick={() => location.reload()}>{texts.refresh}</Button>
  return code === 'sold_out' || code === 'event_not_on_sale' ? (
    <LinkButton href={links.events}>{texts.toEvents}</LinkButton>
  ) : null
}

/** Why the order was not placed, read out at once, and what to do. */
export function RefusalNote(props: Props) {
  const { refusal } = props
  return (
    <div className="flex flex-col items-start gap-3 has-[[role=alert]:empty]:-mb-8">
      <FormError title={refusal?.message ?? ''} />
      {refusal && <NextStep {...props} refusal={refusal} />}
    </div>
  )
}
