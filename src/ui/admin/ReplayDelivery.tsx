'use client'
import { Button, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { usePost, useWord } from '#src/ui/admin/usePost.ts'

const label = { ru: 'Доставить ещё раз', en: 'Deliver again' }
const done = { ru: 'Доставка поставлена в очередь', en: 'The delivery is in the queue' }

/** Beside a delivery that has not succeeded: gives it all its tries again. */
export function ReplayDelivery() {
  const { id } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields.status?.value)
  const word = useWord()
  const { post, isBusy } = usePost(`/event-deliveries/${id}/replay`, done)
  if (!id || status === 'done') return null
  return (
    <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => void post()} size="medium">
      {word(label)}
    </Button>
  )
}
