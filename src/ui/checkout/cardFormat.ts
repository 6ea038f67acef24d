/** How a card is written while it is typed. Pure. */

const digits = (text: string, most: number): string => text.replace(/\D/g, '').slice(0, most)

/** «4111 1111 1111 1111» */
export const formatCard = (text: string): string => digits(text, 19).replace(/(\d{4})(?=\d)/g, '$1 ')

/** «12 / 30»; a first digit over 1 can only be a month of its own: «4» is «04 / ». */
export function formatExpiry(text: string): string {
  const typed = digits(text, 4)
  const month = /^[2-9]/.test(typed) ? `0${typed}`.slice(0, 4) : typed
  return month.length > 2 ? `${month.slice(0, 2)} / ${month.slice(2)}` : month
}

export const formatCvc = (text: string): string => digits(text, 4)
