'use client'

import { useRef, useState } from 'react'
import { dueNow } from '#src/domain/studioPricing.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatTime } from '#src/i18n/formatDate.ts'
import { fill } from '#src/i18n/island.ts'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { Checkbox } from '#src/ui/components/Choice.tsx'
import { TextField } from '#src/ui/components/Field.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { OptionCard } from '#src/ui/components/OptionCard.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { SummaryLines } from '#src/ui/components/SummaryLines.tsx'
import { ApiError, fetchJson } from '#src/ui/fetchJson.ts'
import { awaitBank, markOf } from '#src/ui/studio/awaited.ts'
import { postAsGuest } from '#src/ui/studio/guestApi.ts'
import { type Picked, type PickerHall, TimePicker } from '#src/ui/studio/TimePicker.tsx'
import type { FormWords } from '#src/ui/studio/texts.ts'

type Extra = { id: string; name: string; price: number; per: 'booking' | 'hour' }
type Package = { id: string; name: string; minutes: number; price: number }

type Props = {
  locale: Locale
  hall: PickerHall & { depositPercent: number; extras: Extra[]; packages: Package[] }
  gateways: { id: string; label: string }[]
  texts: FormWords
  formTexts: FormTexts
}

type Placed = { id: string; manage_url: string; due_now: number }
type Alternative = { start: string; end: string }

const heading = 'display mb-4 text-title'

/** Books a hall: when, what else, who comes, how to pay. The sum grows with each choice. */
export function BookingForm({ locale, hall, gateways, texts, formTexts }: Props) {
  const [picked, setPicked] = useState<Picked | null>(null)
  const [packageId, setPackageId] = useState('')
  const [extras, setExtras] = useState<string[]>([])
  const [payment, setPayment] = useState<'deposit' | 'full'>('deposit')
  const [gateway, setGateway] = useState(gateways[0]?.id)
  const [version, setVersion] = useState(0)
  const [others, setOthers] = useState<Alternative[]>([])
  const key = useRef('')

  const chosen = hall.packages.find(({ id }) => id === packageId)
  const hours = picked ? Math.ceil((Date.parse(picked.end) - Date.parse(picked.start)) / 3_600_000) : 0
  const priceOfExtra = ({ per, price }: Extra): number => (per === 'hour' ? price * hours : price)
  const taken = hall.extras.filter(({ id }) => extras.includes(id))
  const total = picked
    ? (chosen?.price ?? picked.price) + taken.reduce((sum, extra) => sum + priceOfExtra(extra), 0)
    : 0
  const due = dueNow(total, payment, hall.depositPercent)
  const money = (amount: number): string => formatMoney(amount, hall.currency, locale)

  const form = useForm(formTexts, async (values) => {
    if (!picked) return undefined
    setOthers([])
    // One key for one wish: a second press, or a lost answer, is the same booking.
    const wish = {
      hall_id: hall.id,
      start: picked.start,
      end: picked.end,
      name: String(values.get('name')),
      phone: String(values.get('phone')),
      email: String(values.get('email')),
      extras,
      package: chosen?.id ?? null,
      payment,
    }
    key.current ||= crypto.randomUUID()
    try {
      const booking = await postAsGuest<Placed>('/api/bookings', { body: wish, locale, idempotencyKey: key.current })
      if (booking.due_now === 0) location.assign(booking.manage_url)
      else await leaveToPay(booking)
      return true
    } catch (error) {
      key.current = ''
      if (error instanceof ApiError && error.code === 'slot_taken') {
        setOthers((error.details.alternatives as Alternative[] | undefined) ?? [])
        setVersion((before) => before + 1)
      }
      throw error
    }
  })

  /** The booking stands: where the bank cannot be reached now, its page offers to pay again. */
  async function leaveToPay({ id, manage_url }: Placed): Promise<void> {
    const token = manage_url.split('/').at(-1) ?? ''
    const { url } = await fetchJson<{ url: string }>(`/api/payments?token=${token}`, {
      method: 'POST',
      body: { booking_id: id, ...(gateway ? { gateway } : {}), amount: 'due' },
      locale,
    }).catch(() => ({ url: manage_url }))
    awaitBank(id, url === manage_url ? null : markOf({ status: 'pending_payment', paid: 0 }))
    location.assign(url)
  }

  const change = <T,>(set: (value: T) => void, value: T): void => {
    key.current = ''
    set(value)
  }
  return (
    <form {...form.formProps} method="post" className="flex flex-col gap-10">
      <section aria-labelledby="when">
        <h2 id="when" className={heading}>
          {texts.when}
        </h2>
        {hall.packages.length > 0 && (
          <fieldset className="mb-6 flex flex-col gap-2">
            <legend className="mb-2 text-sm font-semibold">{texts.packages}</legend>
            <OptionCard
              name="package"
              value=""
              title={texts.noPackage}
              isChecked={packageId === ''}
              onChange={() => change(setPackageId, '')}
            />
            {hall.packages.map(({ id, name, price }) => (
              <OptionCard
                key={id}
                name="package"
                value={id}
                title={name}
                aside={money(price)}
                isChecked={packageId === id}
                onChange={() => change(setPackageId, id)}
              />
            ))}
          </fieldset>
        )}
        <TimePicker
          locale={locale}
          hall={hall}
          minutes={chosen?.minutes ?? null}
          version={version}
          onPick={(value) => change(setPicked, value)}
          texts={texts}
        />
      </section>
      {hall.extras.length > 0 && (
        <fieldset>
          <legend className={heading}>{texts.extras}</legend>
          {hall.extras.map((extra) => (
            <Checkbox
              key={extra.id}
              name={`extra-${extra.id}`}
              checked={extras.includes(extra.id)}
              onChange={({ target }) =>
                change(setExtras, target.checked ? [...extras, extra.id] : extras.filter((id) => id !== extra.id))
              }
              label={
                <>
                  {extra.name}{' '}
                  <span className="text-sm text-ink-soft">
                    {money(extra.price)} {texts.extraPer[extra.per]}
                  </span>
                </>
              }
            />
          ))}
        </fieldset>
      )}
      <section aria-labelledby="contacts" className="flex flex-col gap-4">
        <h2 id="contacts" className="display text-title">
          {texts.contacts}
        </h2>
        <TextField
          name="name"
          label={texts.name}
          error={form.errorOf('name')}
          autoComplete="name"
          minLength={2}
          maxLength={120}
          required
        />
        <TextField
          name="phone"
          label={texts.phone}
          error={form.errorOf('phone')}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          minLength={7}
          maxLength={32}
          required
        />
        <TextField
          name="email"
          label={texts.email}
          hint={texts.emailHint}
          error={form.errorOf('email')}
          type="email"
          autoComplete="email"
          maxLength={254}
          required
        />
      </section>
      <fieldset className="flex flex-col gap-3">
        <legend className={heading}>{texts.payment}</legend>
        {(['deposit', 'full'] as const).map((way) => (
          <OptionCard
            key={way}
            name="payment"
            value={way}
            title={way === 'deposit' ? fill(texts.deposit, { percent: hall.depositPercent }) : texts.full}
            aside={picked ? money(dueNow(total, way, hall.depositPercent)) : undefined}
            isChecked={payment === way}
            onChange={() => change(setPayment, way)}
          />
        ))}
      </fieldset>
      {gateways.length > 1 && (
        <fieldset className="flex flex-col gap-3">
          <legend className={heading}>{texts.method}</legend>
          {gateways.map(({ id, label }) => (
            <OptionCard
              key={id}
              name="gateway"
              value={id}
              title={label}
              isChecked={gateway === id}
              onChange={() => setGateway(id)}
            />
          ))}
        </fieldset>
      )}
      <div className="flex flex-col gap-5 [&>[role=alert]:empty]:-mb-5" aria-live="polite">
        {picked && (
          <SummaryLines
            lines={[
              {
                label: `${formatTime(picked.start, { locale, timeZone: hall.timeZone })}–${formatTime(picked.end, { locale, timeZone: hall.timeZone })}`,
                value: money(chosen?.price ?? picked.price),
              },
              ...taken.map((extra) => ({ label: extra.name, value: money(priceOfExtra(extra)) })),
              { label: texts.dueNow, value: money(due) },
            ]}
            total={{ label: texts.total, value: money(total) }}
          />
        )}
        <FormError title={form.summary} />
        {others.length > 0 && (
          <p className="rounded-md bg-warn-soft p-4 text-sm text-warn">
            {texts.taken409}{' '}
            {others
              .map(({ start, end }) =>
                [start, end].map((each) => formatTime(each, { locale, timeZone: hall.timeZone })).join('–'),
              )
              .join(', ')}
          </p>
        )}
        <SubmitButton
          size="lg"
          isWide
          isPending={form.isPending}
          pendingLabel={texts.sending}
          disabled={!picked}
          className="max-sm:h-auto max-sm:min-h-13 max-sm:py-3 max-sm:whitespace-normal"
        >
          {total > 0 ? fill(texts.submit, { amount: money(due) }) : texts.submitFree}
        </SubmitButton>
      </div>
    </form>
  )
}
