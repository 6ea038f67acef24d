import type { Payload } from 'payload'
import type { DemoPlan } from '../schedule.ts'

/** What the steps of the load share. */
export type Load = {
  payload: Payload
  plan: DemoPlan
  /** Ids by natural key, filled step by step: people by key, the others by slug. */
  people: Map<string, string>
  terms: Map<string, string>
  locations: Map<string, string>
  clubs: Map<string, string>
  events: Map<string, string>
  /** Pictures by what they show. */
  pictures: Map<string, string>
}

/** Works through a list a few at a time: the machine's cores are few, and pictures are heavy. */
export async function inLanes<T>(items: readonly T[], lanes: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const lane = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** The id under a key; a missing one is a mistake in the plan or in the order of the steps. */
export function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`The demo data name ${key}, which was not loaded before`)
  return id
}
