import type { Client, Submittable } from 'pg'

/**
 * PostgreSQL's COPY over an ordinary connection of `pg`: the embedded PostgreSQL brings no pg_dump, and the two message
 * kinds needed do not warrant a package. The part of pg's connection that is used (pg 8; its types leave it out):
 */
interface CopyConnection {
  stream: NodeJS.ReadWriteStream & { writableNeedDrain: boolean }
  query: (text: string) => void
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
  sendCopyFail: (message: string) => void
}

/** What pg calls on the query under way. */
abstract class CopyQuery implements Submittable {
  readonly done: Promise<number>
  protected readonly text: string
  #resolve: (rows: number) => void = () => undefined
  #reject: (error: Error) => void = () => undefined
  #rows = 0
  #error: Error | null = null

  constructor(text: string) {
    this.text = text
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  submit(connection: unknown): void {
    ;(connection as CopyConnection).query(this.text)
  }

  handleCommandComplete(message: { text: string }): void {
    this.#rows = Number(/^COPY (\d+)$/.exec(message.text)?.[1] ?? 0)
  }

  handleError(error: Error): void {
    this.#error ??= error
    // pg takes the query from its queue before it tells of an error; no readyForQuery follows for us.
    this.#reject(this.#error)
  }

  handleReadyForQuery(): void {
    if (this.#error) this.#reject(this.#error)
    else this.#resolve(this.#rows)
  }
}

/** A row is one message; so much of them is handed on at a time. */
const packet = 128 * 1024

class CopyOut extends CopyQuery {
  readonly #write: (packet: Buffer) => Promise<void>
  #rows: Buffer[] = []
  #size = 0
  #writing: Promise<void> = Promise.resolve()

  constructor(text: string, write: (packet: Buffer) => Promise<void>) {
    super(text)
    this.#write = write
  }

  handleCopyData(message: { chunk: Buffer }, connection: CopyConnection): void {
    this.#rows.push(Buffer.from(message.chunk))
    this.#size += message.chunk.length
    if (this.#size < packet) return
    connection.stream.pause()
    this.#flush()
    void this.#writing.then(() => connection.stream.resume())
  }

  /** What was read before the pause still comes through it, so packets wait for each other. */
  #flush(): void {
    const full = Buffer.concat(this.#rows)
    this.#rows = []
    this.#size = 0
    this.#writing = this.#writing.then(() => this.#write(full)).catch((error: Error) => this.handleError(error))
  }

  override handleReadyForQuery(): void {
    this.#flush()
    void this.#writing.then(() => super.handleReadyForQuery())
  }
}

class CopyIn extends CopyQuery {
  readonly #chunks: AsyncIterable<Buffer>

  constructor(text: string, chunks: AsyncIterable<Buffer>) {
    super(text)
    this.#chunks = chunks
  }

  handleCopyInResponse(connection: CopyConnection): void {
    void this.#send(connection)
  }

  async #send(connection: CopyConnection): Promise<void> {
    try {
      for await (const chunk of this.#chunks) {
        connection.sendCopyFromChunk(chunk)
        if (connection.stream.writableNeedDrain)
          await new Promise((resolve) => connection.stream.once('drain', resolve))
      }
      connection.endCopyFrom()
    } catch (error) {
      connection.sendCopyFail(error instanceof Error ? error.message : String(error))
    }
  }
}

/**
 * Runs `COPY (…) TO STDOUT`.
 *
 * @param write takes a piece; the next one comes when it is done
 * @returns the number of rows
 */
export function copyOut(client: Client, text: string, write: (packet: Buffer) => Promise<void>): Promise<number> {
  return client.query(new CopyOut(text, write)).done
}

/** Runs `COPY … FROM STDIN`. @returns the number of rows */
export function copyIn(client: Client, text: string, chunks: AsyncIterable<Buffer>): Promise<number> {
  return client.query(new CopyIn(text, chunks)).done
}
