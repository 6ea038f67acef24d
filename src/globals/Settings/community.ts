import type { NumberField, Tab } from 'payload'
import { bonusDefaults, gpaDefaults, reviewDefaults } from '#src/domain/communityRules.ts'
import { label, text, whole } from '#src/fields/index.ts'

const gain = (name: keyof typeof gpaDefaults, ru: string, en: string): NumberField =>
  whole(name, label(ru, en), { min: 0, max: 1000, defaultValue: gpaDefaults[name] })
const loss = (name: keyof typeof gpaDefaults, ru: string, en: string): NumberField =>
  whole(name, label(ru, en), { min: -1000, max: 0, defaultValue: gpaDefaults[name] })
const accrual = (name: 'general' | 'paid' | 'club', ru: string, en: string): NumberField =>
  whole(name, label(ru, en), { min: 10, max: 50, defaultValue: bonusDefaults[name] })

/** Weights of the Social GPA, bonuses, reviews. A changed weight holds for what happens from now on: entries are never rewritten. */
export const communityTab: Tab = {
  label: label('Сообщество', 'Community'),
  fields: [
    {
      type: 'group',
      name: 'gpa',
      label: label('Social GPA', 'Social GPA'),
      fields: [
        gain('attendedGeneral', 'Посещение общего события', 'Attended a general event'),
        gain('attendedClub', 'Посещение клубного события', 'Attended a club event'),
        gain('organised', 'Проведённое событие клуба', 'Organised a club event'),
        gain('reviewReceived', 'Отзыв на 4 или 5 на своё событие', 'A review of 4 or 5 received'),
        gain('reviewReceivedMost', 'За отзывы об одном событии не больше', 'At most for the reviews of one event'),
        gain('reviewGiven', 'Свой опубликованный отзыв', 'Own published review'),
        whole('bonusStep', label('Одно очко за столько бонусов', 'One point per so many bonuses'), {
          min: 1,
          max: 1000,
          defaultValue: gpaDefaults.bonusStep,
        }),
        loss('missedClub', 'Пропуск клубного события', 'Missed a club event'),
        loss('noShowGeneral', 'Неявка на общее событие', 'No-show on a general ticket'),
        whole('target', label('Сумма для 4.00', 'Sum that makes 4.00'), {
          min: 1,
          max: 100_000,
          defaultValue: gpaDefaults.target,
        }),
      ],
    },
    {
      type: 'group',
      name: 'bonus',
      label: label('Бонусы', 'Bonuses'),
      fields: [
        accrual('general', 'За общее событие', 'General event'),
        accrual('paid', 'За платное событие', 'Paid event'),
        accrual('club', 'За клубное событие', 'Club event'),
        whole('perCup', label('Бонусов за чашку кофе', 'Bonuses per cup of coffee'), {
          min: 1,
          max: 100_000,
          defaultValue: bonusDefaults.perCup,
        }),
      ],
    },
    {
      type: 'group',
      name: 'review',
      label: label('Отзывы', 'Reviews'),
      fields: [
        {
          ...text('words', label('Слова, с которыми отзыв ждёт проверки', 'Words that send a review to moderation')),
          hasMany: true,
          defaultValue: [...reviewDefaults.words],
        } as never,
        whole('reportsToHide', label('Скрывать после стольких жалоб', 'Hide after so many reports'), {
          min: 1,
          max: 1000,
          defaultValue: reviewDefaults.reportsToHide,
        }),
      ],
    },
  ],
}
