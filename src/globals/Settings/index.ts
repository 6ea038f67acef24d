import type { GlobalConfig } from 'payload'
import { admin } from '#src/access/atoms.ts'
import { flag, label, text, whole } from '#src/fields/index.ts'
import { communityTab } from '#src/globals/Settings/community.ts'
import { auditSettings } from '#src/globals/Settings/hooks.ts'

/** What an admin sets without a deployment. */
export const Settings: GlobalConfig = {
  slug: 'settings',
  label: label('Настройки', 'Settings'),
  access: { read: admin, update: admin },
  versions: false,
  admin: { group: label('Система', 'System') },
  hooks: { afterChange: [auditSettings] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Регистрация', 'Registration'),
          fields: [
            {
              ...text('emailDomains', label('Разрешённые домены почты', 'Allowed e-mail domains')),
              hasMany: true,
              defaultValue: ['sdu.edu.kz', 'stu.sdu.edu.kz'],
              admin: {
                description: label(
                  'Пусто — регистрируется любой, как гость.',
                  'Empty: anyone may register, as an attendee.',
                ),
              },
            } as never,
            { ...flag('sduIdRequired', label('Спрашивать SDU ID', 'Ask for the SDU ID')), defaultValue: true } as never,
            whole('passwordMinLength', label('Пароль не короче', 'Password at least'), {
              min: 8,
              max: 64,
              defaultValue: 8,
            }),
          ],
        },
        {
          label: label('Билеты', 'Tickets'),
          fields: [
            whole(
              'holdMinutes',
              label('Сколько держим неоплаченный заказ, минут', 'Hold of an unpaid order, minutes'),
              { min: 1, max: 1440, defaultValue: 15 },
            ),
            whole('freePerPerson', label('Бесплатных билетов на человека', 'Free tickets per person'), {
              min: 1,
              max: 20,
              defaultValue: 1,
            }),
            whole('paidPerOrder', label('Платных билетов в заказе', 'Paid tickets per order'), {
              min: 1,
              max: 20,
              defaultValue: 4,
            }),
            {
              ...flag(
                'customPrices',
                label('Разрешить любую цену, не только 0 и 500', 'Allow any price, not only 0 and 500'),
              ),
              defaultValue: true,
            } as never,
            {
              ...text('gateways', label('Платёжные системы по порядку', 'Gateways in order')),
              hasMany: true,
              defaultValue: ['sandbox', 'stripe'],
            } as never,
          ],
        },
        communityTab,
      ],
    },
  ],
}
