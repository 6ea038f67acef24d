// Stands for src/jobs/worker.ts in tests of `npm start`.
const timer = setInterval(() => undefined, 1_000)
process.on('SIGTERM', () => {
  console.log('worker ends')
  clearInterval(timer)
})
