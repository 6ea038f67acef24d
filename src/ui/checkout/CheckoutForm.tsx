'use client'

import { type FormEvent, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { fill, plural } from '#src/i18n/island.ts'
import { RefusalNote } from '#src/ui/checkout/RefusalNote.tsx'
import { Stepper } from '#src/ui/checkout/Stepper.tsx'
import type { CheckoutLinks, CheckoutTexts, Offer } from '#src/ui/checkout/types.ts'
import { useCheckout } from '#src/ui/checkout/useCheckout.ts'
import { TextField } from '#src/ui/components/Field.tsx'
import { OptionCard } from '#src/ui/components/OptionCard.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'

type Props = {
  locale: Locale
  offers: Offer[]
  /** What the address asks for, within the limits. */
  wanted: Record<string, number>
  currency: string
  gateways: { id: string; label: string }[]
  links: CheckoutLinks
  texts: CheckoutTexts
}

/** The basket of one event: how many, what it costs, how to pay, one button. */
export function CheckoutForm({ locale, offers, wanted, currency, gateways, links, texts }: Props) {
  const [basket, setBasket] = useState(wanted)
  const [gateway, setGateway] = useState(gateways[0]?.id)
  const [accessCode, setAccessCode] = useState('')
  const { state, refusal, place, forgive } = useCheckout({
    locale,
    ordersHref: links.orders,
    signInHref: links.signIn,
    network: texts.network,
  })
  const lines = offers.flatMap(({ id }) => (basket[id] ? [{ ticketType: id, quantity: basket[id] }] : []))
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const total = offers.reduce((sum, { id, price }) => sum + price * (basket[id] ?? 0), 0)
  const choose = (id: string, quantity: number): void => {
    forgive()
    setBasket({ ...basket, [id]: quantity })
  }
  const takeLeft = (left: number): void => {
    forgive()
    const [first] = lines
    if (first) setBasket({ [first.ticketType]: left })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (count > 0) void place({ lines, gateway: total > 0 ? gateway : undefined, accessCode })
  }
  const canBuy = offers.some(({ most }) => most > 0)
  // With nothing chosen yet the words are those of what is offered.
  const isPaid = total > 0 || (count === 0 && offers.some(({ price }) => price > 0))
  const label =
    state === 'leaving' && isPaid
      ? texts.redirecting
      : state !== 'idle'
        ? texts.placing
        : isPaid
          ? fill(texts.pay, { amount: formatMoney(total, currency, locale) })
          : texts.getFree
  return (
    <form onSubmit={submit} method="post" className="flex flex-col gap-8">
      <section aria-labelledby="offers">
        <h2 id="offers" className="display mb-4 text-title">
          {texts.choose}
        </h2>
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {offers.map((offer) => (
            <li key={offer.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 p-4 md:p-5">
              <div className="min-w-36 flex-1">
                <p className="font-semibold">{offer.name}</p>
                <p className="text-sm">{offer.priceText}</p>
                {offer.note && <p className="text-sm text-ink-soft">{offer.note}</p>}
                {offer.reason && <p className="mt-0.5 text-sm text-warn">{offer.reason}</p>}
              </div>
              {offer.most > 0 && (
                <Stepper
                  offer={offer}
                  quantity={basket[offer.id] ?? 0}
                  onChange={(quantity) => choose(offer.id, quantity)}
                  texts={texts}
                />
              )}
            </li>
          ))}
        </ul>
        {count > 1 && <p className="mt-3 text-sm text-ink-soft">{texts.guests}</p>}
      </section>
      {refusal?.code === 'access_code_required' && (
        <TextField
          name="accessCode"
          label={texts.accessCode}
          value={accessCode}
          onChange={(event) => setAccessCode(event.target.value)}
          autoComplete="off"
          maxLength={40}
        />
      )}
      {isPaid && gateways.length > 1 && (
        <fieldset className="flex flex-col gap-3">
          <legend className="display mb-4 text-title">{texts.method}</legend>
          {gateways.map(({ id, label: name }) => (
            <OptionCard
              key={id}
              name="gateway"
              value={id}
              title={name}
              isChecked={gateway === id}
              onChange={() => setGateway(id)}
            />
          ))}
        </fieldset>
      )}
      <RefusalNote refusal={refusal} links={links} texts={texts} onTakeLeft={takeLeft} />
      {canBuy && (
        <div className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-canvas/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-xl md:static md:border-0 md:bg-transparent md:backdrop-blur-none">
          <div className="page flex min-h-20 items-center justify-between gap-4 py-3 md:!px-0">
            <div aria-live="polite">
              <p className="text-sm text-ink-soft">
                {texts.total}: {plural(locale, texts.count, count)}
              </p>
              <p className="display text-title tabular-nums">
                {isPaid ? formatMoney(total, currency, locale) : texts.free}
              </p>
            </div>
            <SubmitButton
              size="lg"
              isPending={state !== 'idle'}
              disabled={count === 0}
              className="min-w-0 shrink !px-5 max-sm:whitespace-normal"
            >
              {label}
            </SubmitButton>
          </div>
        </div>
      )}
      {isPaid && canBuy && (
        <div className="flex flex-col gap-2 text-sm text-ink-soft">
          <p>{texts.hold}</p>
          <p>{texts.terms}</p>
          <p>{texts.safe}</p>
        </div>
      )}
    </form>
  )
}
