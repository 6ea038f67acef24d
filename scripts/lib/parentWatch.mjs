/**
 * Preloaded (`node --import`) into every program of ours: ends it gently when the script that started it is gone. A SIGKILL
 * of that script cannot be handled there, and orphans would keep the port or go on building.
 */
import { isMainThread } from 'node:worker_threads'
import { isAlive } from './processIdentity.mjs'

// Told by the parent, since it may be gone before this line runs. Not for our own children: their parent is us.
const parent = Number(process.env.EVENT_HUB_PARENT) || process.ppid
delete process.env.EVENT_HUB_PARENT
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
