import type { GlobalConfig } from 'payload'
import { label, longText, whole } from '#src/fields/index.ts'
import { auditSettings } from '#src/globals/Settings/hooks.ts'
import { managersOnly } from '#src/plugins/studio/collections/access.ts'
import { studioGroup, studioSlugs } from '#src/plugins/studio/slugs.ts'

/** Terms of the studio. */
export const StudioSettings: GlobalConfig = {
  slug: studioSlugs.settings,
  label: label('Условия студии', 'Studio terms'),
  access: managersOnly,
  versions: false,
  admin: { group: studioGroup },
  hooks: { afterChange: [auditSettings] },
  fields: [
    whole('depositPercent', label('Предоплата, %', 'Deposit, %'), { min: 1, max: 100, defaultValue: 50 }),
    whole('holdMinutes', label('Ждём оплату, минут', 'Hold without payment, minutes'), {
      min: 1,
      max: 1440,
      defaultValue: 20,
    }),
    {
      type: 'array',
      name: 'refundScale',
      label: label('Возврат при отмене', 'Refund on cancellation'),
      admin: {
        description: label(
          'За сколько часов до начала какая часть оплаченного возвращается. Без строк — 72 ч: 100 %, 24 ч: 50 %.',
          'How many hours before the start which part of the money comes back. Without rows: 72 h: 100 %, 24 h: 50 %.',
        ),
      },
      fields: [
        whole('hoursBefore', label('Часов до начала', 'Hours before'), { required: true, min: 0, max: 8760 }),
        whole('percent', label('Возвращаем, %', 'Refund, %'), { required: true, min: 0, max: 100 }),
      ],
    },
    whole('moveUntilHours', label('Перенос не позже чем за, часов', 'Move until, hours before'), {
      min: 0,
      max: 8760,
      defaultValue: 24,
    }),
    longText('policy', label('Правила студии', 'Rules of the studio'), { localized: true, maxLength: 4000 }),
  ],
}
