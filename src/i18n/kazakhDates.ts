/** Kazakh dates in the browser: Chromium comes without the language's names of days and months, and would show «M11 24, Tue». */
const months = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ')
const weekdays = 'дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'.split(' ')
const shortWeekdays = 'дс сс ср бс жм сб жс'.split(' ')

const placeInWeek = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** A day `YYYY-MM-DD` in words: «24 қараша, сейсенбі». */
export const kazakhDay = (day: string): string =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}, ${weekdays[placeInWeek(day)]}`

/** Its weekday in two letters: «сс». */
export const kazakhWeekday = (day: string): string => shortWeekdays[placeInWeek(day)] ?? ''

/** Its month in three letters: «қар». */
export const kazakhMonth = (day: string): string => (months[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3)
