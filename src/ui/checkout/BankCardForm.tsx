'use client'

import { Wallet } from 'lucide-react'
import { useRef, useState } from 'react'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { formatCard, formatCvc, formatExpiry } from '#src/ui/checkout/cardFormat.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { TextField } from '#src/ui/components/Field.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'

export type TestCard = { number: string; label: string; what: string }

export type CardTexts = FormTexts &
  Record<
    | 'cardNumber'
    | 'expiry'
    | 'cvc'
    | 'holder'
    | 'pay'
    | 'payWallet'
    | 'or'
    | 'cancel'
    | 'tryCards'
    | 'codeHint'
    | 'processing',
    string
  >

type Props = { cards: TestCard[]; texts: CardTexts; onPay: (form: Record<string, string>) => Promise<void> }

const testRest = { expiry: '12 / 30', cvc: '123' }

/** The form of a bank's page, with the cards to try as buttons that fill it in. */
export function BankCardForm({ cards, texts, onPay }: Props) {
  const [values, setValues] = useState({ card: '', expiry: '', cvc: '' })
  const [other, setOther] = useState<'wallet' | 'cancel' | null>(null)
  const submit = useRef<HTMLDivElement>(null)
  const form = useForm(texts, async () => {
    await onPay({ method: 'card', ...values, expiry: values.expiry.replaceAll(' ', '') })
    return undefined
  })
  const fillIn = (number: string): void => {
    setValues({ card: formatCard(number), ...testRest })
    submit.current?.querySelector('button')?.focus()
  }
  const choose = async (what: 'wallet' | 'cancel'): Promise<void> => {
    if (other || form.isPending) return
    setOther(what)
    await onPay(what === 'wallet' ? { method: 'wallet' } : { outcome: 'cancel' }).catch(() => undefined)
    setOther(null)
  }
  const set = (name: keyof typeof values, format: (text: string) => string) => (event: { target: { value: string } }) =>
    setValues({ ...values, [name]: format(event.target.value) })
  return (
    <>
      <form {...form.formProps} method="post" className="flex flex-col gap-4 [&>[role=alert]:empty]:-mb-4">
        <FormError title={form.summary} />
        <TextField
          name="card"
          label={texts.cardNumber}
          error={form.errorOf('card')}
          value={values.card}
          onChange={set('card', formatCard)}
          inputMode="numeric"
          autoComplete="off"
          placeholder="0000 0000 0000 0000"
          className="tabular-nums"
          required
        />
        <div className="grid grid-cols-2 gap-4">
          <TextField
            name="expiry"
            label={texts.expiry}
            error={form.errorOf('expiry')}
            value={values.expiry}
            onChange={set('expiry', formatExpiry)}
            inputMode="numeric"
            autoComplete="off"
            placeholder="12 / 30"
            required
          />
          <TextField
            name="cvc"
            label={texts.cvc}
            error={form.errorOf('cvc')}
            value={values.cvc}
            onChange={set('cvc', formatCvc)}
            inputMode="numeric"
            autoComplete="off"
            placeholder="123"
            required
          />
        </div>
        <p className="text-xs text-ink-soft">{texts.codeHint}</p>
        <div ref={submit}>
          <SubmitButton size="lg" isWide isPending={form.isPending} pendingLabel={texts.processing}>
            {texts.pay}
          </SubmitButton>
        </div>
      </form>
      <p className="my-4 text-center text-sm text-ink-soft">{texts.or}</p>
      <div className="flex flex-col gap-2">
        <Button variant="outline" size="lg" isWide onClick={() => void choose('wallet')} isPending={other === 'wallet'}>
          <Wallet aria-hidden="true" className="size-5" />
          {texts.payWallet}
        </Button>
        <Button variant="ghost" isWide onClick={() => void choose('cancel')} isPending={other === 'cancel'}>
          {texts.cancel}
        </Button>
      </div>
      <section aria-labelledby="try" className="mt-6 border-t border-line pt-5">
        <h2 id="try" className="text-sm font-semibold">
          {texts.tryCards}
        </h2>
        <ul className="mt-3 grid grid-cols-1 gap-2 sm:grid-cols-2">
          {cards.map(({ number, label, what }) => (
            <li key={number}>
              <button
                type="button"
                onClick={() => fillIn(number)}
                className="flex min-h-14 w-full flex-col justify-center rounded-md bg-ink/6 px-3.5 py-2 text-left hover:bg-ink/11"
              >
                <span className="text-sm font-semibold">{label}</span>
                <span className="text-xs text-ink-soft">{what}</span>
                <span className="text-xs text-ink-soft tabular-nums">{formatCard(number)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
