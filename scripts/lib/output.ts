import type { Readable } from 'node:stream'

/** Says something to the person at the terminal. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Calls back for every whole line; an unfinished last one counts when the stream ends. */
export function eachLine(stream: Readable, onLine: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  })
  stream.on('end', () => {
    if (rest) onLine(rest)
  })
}

/** `1.2 s` */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
