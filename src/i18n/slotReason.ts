import type { Locale, Localised } from '#src/domain/locale.ts'
import type { SlotRefusal } from '#src/domain/spaceRefusal.ts'
import { errorMessage } from '#src/i18n/errors.ts'

const texts = {
  hours: { ru: 'Открыто только {hours}.', kk: 'Тек {hours} ашық.', en: 'Open {hours} only.' },
  specialHours: {
    ru: 'Открыто только {hours}: {note}.',
    kk: 'Тек {hours} ашық: {note}.',
    en: 'Open {hours} only: {note}.',
  },
  closedDay: { ru: 'В этот день закрыто.', kk: 'Бұл күні жабық.', en: 'Closed on this day.' },
  specialDay: {
    ru: 'В этот день закрыто: {note}.',
    kk: 'Бұл күні жабық: {note}.',
    en: 'Closed on this day: {note}.',
  },
  blackout: { ru: 'Зал закрыт на это время.', kk: 'Зал бұл уақытта жабық.', en: 'The hall is shut at this time.' },
  namedBlackout: {
    ru: 'Зал закрыт на это время: {note}.',
    kk: 'Зал бұл уақытта жабық: {note}.',
    en: 'The hall is shut at this time: {note}.',
  },
} satisfies Record<string, Localised>

/** A sentence already ended by whoever wrote the note is not ended twice. */
const say = (text: Localised, locale: Locale, { hours = '', note = '' }: { hours?: string; note?: string }): string =>
  text[locale].replace('{hours}', hours).replace('{note}', () => note.trim().replace(/\.+$/, ''))

/** Why a slot cannot be had, as a sentence. */
export function slotReason(refusal: SlotRefusal, locale: Locale): string {
  if (refusal.code === 'slot_blackout')
    return refusal.name ? say(texts.namedBlackout, locale, { note: refusal.name }) : say(texts.blackout, locale, {})
  if (refusal.code === 'slot_closed') {
    const words = { hours: refusal.open.join(', '), note: refusal.note ?? '' }
    const [plain, special] = words.hours ? [texts.hours, texts.specialHours] : [texts.closedDay, texts.specialDay]
    return say(refusal.note ? special : plain, locale, words)
  }
  return errorMessage(refusal.code, locale, 'params' in refusal ? refusal.params : {})
}
