import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'
import { stampRequest } from '#src/server/address.ts'
import { hotRouter } from '#src/server/hotEndpoints.ts'

export type TestServer = { url: string; server: Server; close: () => Promise<void> }

type Answers = Parameters<typeof createServer>[1]

/** An HTTP server of this process on a free port of the loopback. */
export async function listen(answers: Answers): Promise<TestServer> {
  const server = createServer({}, answers)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The hot endpoints as `src/server.ts` mounts them, without Next behind: what they do not know is 404 with `x-passed-on`. */
export function listenHot(endpoints: readonly EndpointDeclaration[]): Promise<TestServer> {
  const answer = hotRouter(endpoints)
  return listen((request, response) => {
    stampRequest(request)
    answer(request, response).then((answered) => {
      if (!answered) response.writeHead(404, { 'x-passed-on': '1' }).end()
    })
  })
}
