// Stands for src/server.ts in tests of `npm start`: answers, crashes when asked to, ends gently.
import { createServer } from 'node:http'

if (!process.env.PAYLOAD_SECRET) {
  console.log('PAYLOAD_SECRET is missing')
  process.exit(1)
}
const server = createServer((request, response) => {
  if (request.url === '/crash') process.exit(9)
  const answer = () => response.end(JSON.stringify({ pid: process.pid, mode: process.env.NODE_ENV }))
  if (request.url === '/slow') {
    console.log('asked slowly')
    setTimeout(answer, 1_500)
  } else answer()
})
server.listen(Number(process.env.PORT), () => console.log('listening'))
process.on('SIGTERM', () => {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
})
