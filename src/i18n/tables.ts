import type { Localised } from '#src/domain/locale.ts'

/** Heads of columns and states in files for spreadsheets. */
export const tableWords = {
  name: { ru: 'Имя', kk: 'Аты', en: 'Name' },
  guestOf: { ru: 'Гость', kk: 'Кімнің қонағы', en: 'Guest of' },
  ticket: { ru: 'Билет', kk: 'Билет түрі', en: 'Ticket' },
  status: { ru: 'Статус', kk: 'Күйі', en: 'Status' },
  price: { ru: 'Цена', kk: 'Бағасы', en: 'Price' },
  currency: { ru: 'Валюта', kk: 'Валютасы', en: 'Currency' },
  bought: { ru: 'Оформлен', kk: 'Рәсімделді', en: 'Booked' },
  checkedIn: { ru: 'Отмечен', kk: 'Белгіленді', en: 'Checked in' },
  faculty: { ru: 'Факультет', kk: 'Факультеті', en: 'Faculty' },
  year: { ru: 'Курс', kk: 'Курсы', en: 'Year' },
  requested: { ru: 'Заявка', kk: 'Өтінім', en: 'Requested' },
  joined: { ru: 'В клубе с', kk: 'Клубқа қосылды', en: 'Member since' },
} satisfies Record<string, Localised>

export const ticketStates = {
  pending: { ru: 'ждёт оплаты', kk: 'төлем күтуде', en: 'awaiting payment' },
  paid: { ru: 'идёт', kk: 'барады', en: 'going' },
  attended: { ru: 'был', kk: 'келді', en: 'attended' },
  absent: { ru: 'не был', kk: 'келмеді', en: 'absent' },
  cancelled: { ru: 'отменён', kk: 'бас тартылды', en: 'cancelled' },
  refunded: { ru: 'возврат', kk: 'қайтарылды', en: 'refunded' },
} satisfies Record<string, Localised>

export const memberStates = {
  requested: { ru: 'заявка', kk: 'өтінім', en: 'request' },
  active: { ru: 'участник', kk: 'мүше', en: 'member' },
  declined: { ru: 'отклонена', kk: 'қабылданбады', en: 'declined' },
  left: { ru: 'вышел', kk: 'шықты', en: 'left' },
} satisfies Record<string, Localised>
