import { describe, expect, it } from 'vitest'
import { runCli } from './run-cli'

const oriel = 'examples/rate-letter/oriel-rates.txt'
const leinster = 'examples/rate-letter/leinster-post.txt'

describe('newstemma shared', () => {
  it('shows each shared sentence with both texts', async () => {
    const { code, out, err } = await runCli(['shared', oriel, leinster])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/oriel-rates/)
    expect(out).toMatch(/split 3-2/)
    expect(out).toMatch(/split by three votes/)
  })

  it('leaves out pairs below --min-similarity', async () => {
    const count = (out: string): number => out.split(/\n(?=(?:verbatim|edited|paraphrased|quoted) )/).length - 1
    const some = await runCli(['shared', oriel, leinster])
    const fewer = await runCli(['shared', oriel, leinster, '--min-similarity', '1'])
    expect(fewer.code).toBe(0)
    expect(count(fewer.out)).toBeLessThan(count(some.out))
  })

  it('says so when nothing is shared', async () => {
    const { code, out } = await runCli(['shared', oriel, '-'], { stdin: 'A bakery in Graz has won a prize for its rye bread.' })
    expect(code).toBe(0)
    expect(out).toMatch(/No shared sentences/)
  })

  it('exits 1 on a file that is missing, on several articles and on a fingerprint', async () => {
    expect((await runCli(['shared', oriel, 'absent.txt'])).err).toMatch(/absent\.txt/)
    const two = '{"id":"a","text":"x"}\n{"id":"b","text":"y"}'
    const many = await runCli(['shared', oriel, '-'], { stdin: two })
    expect(many).toMatchObject({ code: 1, err: expect.stringMatching(/2 articles/) })
    const print = (await runCli(['fingerprint', oriel])).out
    const hashed = await runCli(['shared', leinster, '-'], { stdin: print })
    expect(hashed).toMatchObject({ code: 1, err: expect.stringMatching(/no text/) })
  })

  it('exits 1 where a line of a file was skipped, and shows the rest', async () => {
    const given = await runCli(['shared', oriel, '-'], { stdin: '{"id":"a","text":"x"}\n{"id":' })
    expect(given).toMatchObject({
      code: 1,
      out: expect.stringContaining('B: a\n'),
      err: expect.stringMatching(/skipped stdin: line 2/),
    })
  })

  it('writes no id and no name of a file that commands the terminal', async () => {
    const evil = '\u001b[2Ja'
    const { out } = await runCli(['shared', oriel, '-'], { stdin: JSON.stringify({ id: evil, text: 'x' }) })
    expect(out).toContain('B: \\u001b[2Ja\n')
    const { err } = await runCli(['trace', oriel, `${evil}.txt`])
    expect(err).toMatch(/skipped .*\\u001b\[2Ja\.txt/)
    const absent = await runCli(['trace', `${evil}.txt`])
    const none = await runCli(['shared', `${evil}.txt`, oriel])
    expect([err, absent.err, none.err].join('')).not.toContain('\u001b')
  })
})
