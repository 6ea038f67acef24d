/**
 * Preloaded (`node --import`) into the web and the worker: ends them gently when the script that started them is gone. A
 * SIGKILL of it cannot be handled there, and orphans would keep the port.
 */
import { isMainThread } from 'node:worker_threads'
import { isAlive } from './processIdentity.mjs'

const parent = process.ppid
const hasLostParent = () => (process.platform === 'win32' ? !isAlive(parent) : process.ppid !== parent)

if (isMainThread) {
  const timer = setInterval(() => {
    if (!hasLostParent()) return
    clearInterval(timer)
    setTimeout(() => process.exit(1), 12_000).unref()
    // With no listener a SIGTERM ends the process at once, which is right as well.
    process.kill(process.pid, 'SIGTERM')
  }, 1_000)
  timer.unref()
}
