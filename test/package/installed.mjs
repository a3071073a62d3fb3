// The package as a user has it: packed, and installed in a folder of its own. Needs `npm run build` first.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
export const plain = ['newstemma', 'newstemma/node', 'newstemma/minhash']
/** Need their peers, which are optional. */
export const needy = ['newstemma/html', 'newstemma/report', 'newstemma/clickhouse']

/** Calls `check` with the folder and what is done there, and leaves nothing behind. */
export async function installed(check) {
  const folder = mkdtempSync(join(tmpdir(), 'newstemma-pack-'))
  const at = (name) => join(folder, name)
  const run = (file, args, cwd = folder) => {
    try {
      return execFileSync(file, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 })
    } catch (error) {
      // Where tsc and npm say what is wrong.
      process.stderr.write(error.stdout ?? '')
      throw error
    }
  }
  const write = (name, text) => writeFileSync(at(name), text)
  const install = (...packages) => run('npm', ['install', '--prefer-offline', '--no-save', '--no-package-lock', ...packages])
  try {
    const [{ filename, files }] = JSON.parse(
      run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
    )
    write('package.json', '{ "private": true, "type": "module" }')
    install(`./${filename}`)
    const peers = Object.keys(manifest.peerDependencies).map((name) => `${name}@${manifest.devDependencies[name]}`)
    await check({ at, run, write, files, install: (...more) => install(`./${filename}`, ...more), peers })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
