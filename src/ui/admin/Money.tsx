'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps, NumberFieldClientComponent } from 'payload'
import { useState } from 'react'
import { currencyDigits, formatMoney } from '#src/i18n/format.ts'

const fallback = 'KZT'
const isCurrency = (value: unknown): value is string => typeof value === 'string' && /^[A-Z]{3}$/.test(value)

/** Money in a list: «500 ₸» for 50000. */
export function MoneyCell({ cellData, rowData }: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  if (typeof cellData !== 'number') return null
  const currency = isCurrency(rowData?.currency) ? rowData.currency : fallback
  return <span className="hub-money">{formatMoney(cellData, currency, i18n.language === 'en' ? 'en' : 'ru')}</span>
}

/** Money in a form, written as people do (500 or 499.50) and kept in the minor unit of the document's currency. */
export const MoneyField: NumberFieldClientComponent = ({ field, path: given, readOnly }) => {
  const path = given ?? field.name
  const { value, setValue, showError, disabled } = useField<number | null>({ path })
  const written = useFormFields(([fields]) => fields.currency?.value)
  const currency = isCurrency(written) ? written : fallback
  const unit = 10 ** currencyDigits(currency)
  // What is being written, until it is a number again: «12.» must not become «12».
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? (typeof value === 'number' ? String(value / unit) : '')
  const isLocked = Boolean(readOnly || disabled || field.admin?.readOnly)
  const write = (text: string): void => {
    setDraft(text)
    const amount = Number(text.replace(',', '.'))
    setValue(text.trim() === '' || Number.isNaN(amount) ? null : Math.round(amount * unit))
  }
  return (
    <div className={`field-type number${showError ? ' error' : ''}${isLocked ? ' read-only' : ''}`}>
      <FieldLabel label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <div className="hub-money-field">
          <input
            disabled={isLocked}
            id={`field-${path.replace(/\./g, '__')}`}
            inputMode="decimal"
            name={path}
            onBlur={() => setDraft(null)}
            onChange={(event) => write(event.target.value)}
            type="text"
            value={shown}
          />
          <span>{currency}</span>
        </div>
      </div>
      {field.admin?.description && <FieldDescription description={field.admin.description} path={path} />}
    </div>
  )
}
