import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

type Package = { license?: string; dev?: boolean; hasInstallScript?: boolean; peerDependencies?: Record<string, string> }

const read = (name: string) => readFileSync(name, 'utf8')
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> }
const { '': own, ...others } = lock.packages
const installed = Object.entries(others)
const named = ([path]: [string, Package]) => path

/** May be used, changed and sold by whoever keeps the notice. */
const FREE = /^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|Python-2\.0)$/

describe('what is installed with the package', () => {
  const ships = installed.filter(([, { dev }]) => !dev)
  const peers = Object.keys(own?.peerDependencies ?? {})

  it('is little, free, and runs nothing when it is installed', () => {
    expect(ships.map(named)).toEqual(
      ['fast-levenshtein', 'fastest-levenshtein', 'minhash', 'string-similarity'].map((name) => `node_modules/${name}`),
    )
    for (const [path, { license, hasInstallScript }] of ships) {
      expect(license, path).toMatch(FREE)
      expect(hasInstallScript, path).toBeUndefined()
    }
  })

  it('asks for peers that are free and run nothing when they are installed', () => {
    expect(peers.length).toBeGreaterThan(0)
    for (const peer of peers) {
      const { license, hasInstallScript } = lock.packages[`node_modules/${peer}`] ?? {}
      expect(license, peer).toMatch(FREE)
      expect(hasInstallScript, peer).toBeUndefined()
    }
  })
})

describe('what is installed for work on the package', () => {
  it('may be used by everybody', () => {
    // Two give a choice, one states its licence (MIT) in its file only, and the Mozilla licence binds who changes its files.
    const known = /^(MPL-2\.0|MIT OR Apache-2\.0|\(MPL-2\.0 OR Apache-2\.0\))$/
    const unknown = installed.filter(([, { license = '' }]) => !FREE.test(license) && !known.test(license))
    expect(unknown.map(named)).toEqual(['node_modules/khroma'])
  })

  it('comes from no named host, and pinned by its hash', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"')
    const loose = Object.values(others).filter((one) => !('integrity' in one) && !('inBundle' in one))
    expect(loose).toEqual([])
  })
})

describe('what is bundled into the package', () => {
  it('has its notice shipped', async () => {
    const { metafile } = await build({
      entryPoints: ['src/report/client/main.ts'],
      bundle: true,
      write: false,
      metafile: true,
    })
    const bundled = Object.keys(metafile.inputs).map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
    const foreign = [...new Set(bundled.filter((name) => name !== undefined))]
    expect(foreign).toEqual(['diff'])
    const plain = (text: string) => text.replace(/\s+/g, ' ')
    for (const name of foreign) {
      const [, licence] = plain(read(`node_modules/${name}/LICENSE`)).split('License Copyright')
      expect(plain(read('THIRD-PARTY.md'))).toContain(licence)
    }
  })
})
