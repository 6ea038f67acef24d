'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { formatMoney } from '#src/i18n/format.ts'
import { fill, plural } from '#src/i18n/island.ts'
import type { ActionProps } from '#src/ui/club/events/EventActions.tsx'
import { Button } from '#src/ui/components/Button.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { TextField } from '#src/ui/components/Field.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Preview = { holders: number; refunds: { currency: string; amount: number }[] }

/** Asks whether an event shall be cancelled, and says whom that concerns and what it costs. */
export function CancelEvent({
  event,
  title,
  locale,
  texts,
  people,
  network,
  onClose,
}: ActionProps & { title: string; onClose: () => void }) {
  const router = useRouter()
  const [preview, setPreview] = useState<Preview | null>(null)
  const [reason, setReason] = useState('')
  const [error, setError] = useState('')
  const [isPending, setIsPending] = useState(false)
  useEffect(() => {
    const control = new AbortController()
    fetchJson<Preview>(`/api/events/${event.id}/cancellation`, { locale, signal: control.signal }).then(
      setPreview,
      (refusal: unknown) => !control.signal.aborted && setError(messageOf(refusal, network)),
    )
    return () => control.abort()
  }, [event.id, locale, network])
  const cancel = async (): Promise<void> => {
    if (isPending) return
    setIsPending(true)
    setError('')
    try {
      const body = { status: 'cancelled', cancelReason: reason.trim() }
      await fetchJson(`/api/events/${event.id}?depth=0`, { method: 'PATCH', body, locale })
      toast({ text: texts.cancelled })
      onClose()
      router.refresh()
    } catch (refusal) {
      setError(messageOf(refusal, network))
      setIsPending(false)
    }
  }
  const told = (found: Preview): string => {
    const sums = found.refunds.map(({ amount, currency }) => formatMoney(amount, currency, locale)).join(', ')
    return [
      found.holders > 0 ? fill(texts.told, { people: plural(locale, people, found.holders) }) : texts.toldNobody,
      sums ? fill(texts.refund, { amount: sums }) : texts.noRefund,
      texts.frees,
    ].join(' ')
  }
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose} variant="soft">
            {texts.keep}
          </Button>
          <Button
            disabled={!preview || !reason.trim()}
            isPending={isPending}
            onClick={() => void cancel()}
            variant="danger"
          >
            {texts.cancelDo}
          </Button>
        </>
      }
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      text={preview ? told(preview) : texts.counting}
      title={title}
    >
      <div className="mt-4 grid gap-4">
        <FormError {...(error ? { title: error } : {})} />
        <TextField
          hint={texts.reasonHint}
          label={texts.reason}
          maxLength={300}
          name="cancelReason"
          onChange={(change) => setReason(change.target.value)}
          required
          value={reason}
        />
      </div>
    </Dialog>
  )
}
