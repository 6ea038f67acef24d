import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Row } from '../lib/report.ts'
import type { Running } from '../lib/subjects.ts'

const allowed = 130

/** Kilobytes (gzip) of the scripts a page loads at once: what it names, and not what old browsers alone take. */
async function scripts(url: string): Promise<number> {
  const html = await (await fetch(url)).text()
  const sources = new Set(
    [...html.matchAll(/<script\b(?![^>]*\bnomodule\b)[^>]*\bsrc="([^"]+)"/gi)].map(([, source]) => source as string),
  )
  let bytes = 0
  for (const source of sources)
    bytes += gzipSync(Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer())).length
  return bytes / 1000
}

export async function weightRow(hub: string, slug: string): Promise<Row> {
  const [feed, event] = [await scripts(`${hub}/`), await scripts(`${hub}/events/${slug}`)]
  return {
    path: 'page weight',
    result: `JavaScript ${feed.toFixed(0)} kB on the feed, ${event.toFixed(0)} kB on the event page (gzip)`,
    goal: `≤ ${allowed} kB gzip`,
    met: feed <= allowed && event <= allowed,
    figures: { feed, event },
  }
}

/** Resident memory of a process in MB; Linux only. */
function residentMb({ child }: Running): number | null {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return null
  }
}

/** Start to the first 200, and what the process holds when nobody asks. Call it before any load. */
export function startRow(web: Running): Row {
  const memory = residentMb(web)
  return {
    path: 'start of the web process, memory idle',
    result: `first 200 after ${(web.startedInMs / 1000).toFixed(1)} s; ${memory === null ? 'memory not known on this system' : `${memory.toFixed(0)} MB resident`}`,
    goal: '≤ 5 s without the embedded database; ≤ 400 MB idle',
    met: web.startedInMs <= 5000 && (memory ?? 0) <= 400,
    figures: { startMs: web.startedInMs, ...(memory === null ? {} : { memoryMb: memory }) },
  }
}
