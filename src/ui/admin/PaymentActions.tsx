'use client'
import { Button, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { ReasonDialog } from '#src/ui/admin/ReasonDialog.tsx'
import { usePost, useWord } from '#src/ui/admin/usePost.ts'

const words = {
  ask: { ru: 'Спросить банк снова', en: 'Ask the gateway again' },
  asked: { ru: 'Банк ответил, платёж обновлён', en: 'The gateway answered, the payment is up to date' },
  refund: { ru: 'Вернуть деньги', en: 'Refund' },
  refunded: { ru: 'Возврат поставлен в очередь', en: 'The refund is in the queue' },
  amount: { ru: 'Сумма', en: 'Amount' },
  most: { ru: 'Не больше', en: 'At most' },
  close: { ru: 'Не возвращать', en: 'Do not refund' },
}

/** Minor units of the currencies in use; JPY has none. */
const minorUnits = (currency: unknown): number => (currency === 'JPY' ? 1 : 100)

/** Beside a payment: asks the gateway about it now, gives money back. */
export function PaymentActions() {
  const { id } = useDocumentInfo()
  const captured = useFormFields(([fields]) => fields.captured?.value)
  const reserved = useFormFields(([fields]) => fields.refundReserved?.value)
  const currency = useFormFields(([fields]) => fields.currency?.value)
  const status = useFormFields(([fields]) => fields.status?.value)
  const word = useWord()
  const asking = usePost(`/payments/${id}/requery`, words.asked)
  const left = Number(captured ?? 0) - Number(reserved ?? 0)
  if (!id || status === undefined) return null
  return (
    <>
      <Button
        buttonStyle="secondary"
        disabled={asking.isBusy}
        margin={false}
        onClick={() => void asking.post({})}
        size="medium"
      >
        {word(words.ask)}
      </Button>
      {left > 0 && <RefundButton payment={String(id)} left={left} currency={String(currency)} />}
    </>
  )
}

type RefundProps = { payment: string; left: number; currency: string }

function RefundButton(props: RefundProps) {
  const word = useWord()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)} size="medium">
        {word(words.refund)}
      </Button>
      {isOpen && <RefundDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function RefundDialog({ payment, left, currency, onClose }: RefundProps & { onClose: () => void }) {
  const word = useWord()
  const { post, isBusy } = usePost(`/payments/${payment}/refund`, words.refunded)
  const unit = minorUnits(currency)
  const [amount, setAmount] = useState(String(left / unit))
  return (
    <ReasonDialog
      texts={{ title: words.refund, submit: words.refund, close: words.close }}
      isBusy={isBusy}
      onSubmit={(reason) => post({ amount: Math.round(Number(amount) * unit), reason })}
      onClose={onClose}
    >
      <label>
        {word(words.amount)}, {currency}
        <input
          inputMode="decimal"
          max={left / unit}
          min={1 / unit}
          name="amount"
          onChange={(event) => setAmount(event.target.value)}
          required
          step={1 / unit}
          type="number"
          value={amount}
        />
        <small>
          {word(words.most)} {left / unit}
        </small>
      </label>
    </ReasonDialog>
  )
}
