/** Parts of a run, in the order they are measured. */
export const parts = [
  'start',
  'weight',
  'catalogue',
  'rush',
  'checkIn',
  'availability',
  'contention',
  'webhook',
  'gpa',
  'search',
] as const
export type Part = (typeof parts)[number]

export type Wish = { isQuick: boolean; only: readonly Part[] | null }

const isPart = (name: string): name is Part => (parts as readonly string[]).includes(name)

/**
 * What the arguments of a run ask for: `--quick`, `--only=search,gpa` or `--only search,gpa`.
 * @throws Error naming a part there is not, or the parts when none is named
 */
export function wishOf(args: readonly string[]): Wish {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='))
  const isQuick = args.includes('--quick')
  if (at < 0) return { isQuick, only: null }
  const value = args[at]?.includes('=') ? args[at].slice('--only='.length) : (args[at + 1] ?? '')
  const names = value.split(',').filter(Boolean)
  const unknown = names.filter((name) => !isPart(name))
  if (names.length === 0 || unknown.length > 0)
    throw new Error(`--only ${unknown.join(', ') || '?'}: the parts are ${parts.join(', ')}`)
  return { isQuick, only: parts.filter((part) => names.includes(part)) }
}

/**
 * The file of a run's results, without its ending. Some parts alone have a file of their own: a whole run of the day is one table
 * measured in turn, and stays as it was.
 * @param day `YYYY-MM-DD`
 */
export const resultName = (day: string, { isQuick, only }: Wish): string =>
  [day, ...(only ?? []), ...(isQuick ? ['quick'] : [])].join('-')
