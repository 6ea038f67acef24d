'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { notePaying } from '#src/ui/checkout/intent.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'

type Props = {
  locale: string
  order: string
  /** A payment may be on its way: paying again is the second choice, and cancelling is not offered. */
  isWaiting: boolean
  texts: Record<'pay' | 'opening' | 'cancel' | 'ask' | 'about' | 'keep' | 'network', string>
}

/** What can be done with an unpaid order. */
export function OrderActions({ locale, order, isWaiting, texts }: Props) {
  const router = useRouter()
  const [pending, setPending] = useState<'pay' | 'cancel' | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const [failure, setFailure] = useState('')

  const run = async (what: 'pay' | 'cancel', work: () => Promise<void>): Promise<void> => {
    if (pending) return
    setPending(what)
    setFailure('')
    try {
      await work()
    } catch (error) {
      setFailure(messageOf(error, texts.network))
      setPending(null)
      // The order may have ended meanwhile: the page says so.
      router.refresh()
    }
  }
  const pay = () =>
    run('pay', async () => {
      const { url } = await fetchJson<{ url: string }>(`/api/orders/${order}/pay`, { method: 'POST', body: {}, locale })
      notePaying(order)
      location.assign(url)
    })
  const cancel = () =>
    run('cancel', async () => {
      await fetchJson(`/api/orders/${order}/cancel`, { method: 'POST', body: {}, locale })
      setIsAsking(false)
      router.refresh()
    })
  return (
    <div className="flex flex-col gap-3">
      <FormError title={failure} />
      <Button
        size="lg"
        isWide
        variant={isWaiting ? 'soft' : 'primary'}
        onClick={() => void pay()}
        isPending={pending === 'pay'}
        pendingLabel={texts.opening}
      >
        {texts.pay}
      </Button>
      {!isWaiting && (
        <Button variant="ghost" isWide onClick={() => setIsAsking(true)}>
          {texts.cancel}
        </Button>
      )}
      <Dialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={texts.ask}
        text={texts.about}
        actions={
          <>
            <Button variant="soft" onClick={() => setIsAsking(false)}>
              {texts.keep}
            </Button>
            <Button variant="danger" onClick={() => void cancel()} isPending={pending === 'cancel'}>
              {texts.cancel}
            </Button>
          </>
        }
      />
    </div>
  )
}
