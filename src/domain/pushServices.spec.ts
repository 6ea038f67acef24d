import { describe, expect, it } from 'vitest'
import { isPushService } from '#src/domain/pushServices.ts'

describe('isPushService', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
    'https://web.push.apple.com/abc',
  ])('takes %s', (endpoint) => expect(isPushService(endpoint)).toBe(true))

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://fcm.googleapis.com.evil.example/abc',
    'https://evilnotify.windows.com/abc',
    'https://user:word@fcm.googleapis.com/abc',
    'https://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:3000/api',
    'javascript:alert(1)',
    'nothing',
  ])('refuses %s', (endpoint) => expect(isPushService(endpoint)).toBe(false))

  it('takes the emulator it was told of, and only that', () => {
    expect(isPushService('http://127.0.0.1:9000/push/1', 'http://127.0.0.1:9000')).toBe(true)
    expect(isPushService('http://127.0.0.1:9001/push/1', 'http://127.0.0.1:9000')).toBe(false)
  })
})
