import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from './run-cli'

const first = 'The port of Varna will close two of its five cranes on Monday, the harbour office told Meridian.'
const second = `${first} Repairs are expected to cost 4 million leva and to last until the middle of March.`
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newstemma-cli-'))
  writeFileSync(join(folder, 'one.txt'), first)
  writeFileSync(join(folder, 'two.txt'), second)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const articleLines = (...articles: object[]): string => articles.map((article) => JSON.stringify(article)).join('\n')
const nodeIds = (json: string): string[] => {
  const nodes: { id: string; kind: string }[] = JSON.parse(json).nodes
  return nodes.filter(({ kind }) => kind === 'article').map(({ id }) => id)
}

describe('newstemma trace', () => {
  it('traces a folder of text files and says so on stdout alone', async () => {
    const { code, out, err } = await runCli(['trace', folder])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/one/)
    expect(out).toMatch(/two/)
  })

  it('explains one article in place of the graph', async () => {
    const { code, out, err } = await runCli(['trace', folder, '--explain', 'one'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^one (?:likely|perhaps) .* comes from/)
    expect(out).toContain('Speaks for it')
    const unknown = await runCli(['trace', folder, '--explain', 'three'])
    expect(unknown).toMatchObject({ code: 1, out: '', err: expect.stringContaining('no article has the id "three"') })
    const both = await runCli(['trace', folder, '--explain', 'one', '--format', 'dot'])
    expect(both).toMatchObject({ code: 2, out: '', err: expect.stringContaining('give one of the two') })
  })

  it('draws on several threads what it draws on one', async () => {
    const few = articleLines({ id: 'one', text: first }, { id: 'two', text: second })
    const others = Array.from({ length: 5000 }, (_, k) => ({ id: `${k}`, text: `Lorry ${k} broke down near Odda.` }))
    const [alone, among] = await Promise.all(
      [few, `${few}\n${articleLines(...others)}`].map((stdin) => runCli(['trace', '-', '--format', 'json'], { stdin })),
    )
    expect(among.code).toBe(0)
    const found = ({ out }: { out: string }): unknown[] => {
      const { edges, undecided, alignments } = JSON.parse(out)
      return [...edges, ...undecided, ...alignments].filter((one) => /"one"/.test(JSON.stringify(one)))
    }
    expect(found(alone).length).toBeGreaterThan(0)
    expect(found(among)).toEqual(found(alone))
  })

  it('compares what was published within a window of days, and stores it', async () => {
    const stdin = articleLines(
      { id: 'one', text: first, published: '2025-03-04T09:00Z' },
      { id: 'two', text: second, published: '2025-03-09T09:00Z' },
    )
    const traced = async (days: string) => {
      const { code, out } = await runCli(['trace', '-', '--window', days, '--format', 'json'], { stdin })
      const { edges, undecided, made } = JSON.parse(out)
      return { code, isRelated: edges.length + undecided.length > 0, window: made.window / 86_400_000 }
    }
    expect(await traced('4.5')).toEqual({ code: 0, isRelated: false, window: 4.5 })
    expect(await traced('5')).toEqual({ code: 0, isRelated: true, window: 5 })
  })

  it('writes a report beside what it prints, with the texts that were given as texts', async () => {
    const file = join(folder, 'report.html')
    const prints = await runCli(['fingerprint', folder])
    for (const [paths, holds] of [
      [[join(folder, 'one.txt'), join(folder, 'two.txt')], true],
      [['-'], false],
    ] as const) {
      const { code, out } = await runCli(['trace', ...paths, '--report', file], { stdin: prints.out })
      expect(code).toBe(0)
      expect(out).toMatch(/one/)
      const data = /id="data">(.*)<\/script>/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
      expect(data.includes('million leva')).toBe(holds)
    }
    rmSync(file)
  })

  it('says of a report that cannot be written why, before the work, and exits 2', async () => {
    for (const [file, why] of [
      ['', /--report takes the name of a file, e\.g\. --report stemma\.html; got none/],
      [folder, /--report takes the name of a file, e\.g\. .*stemma\.html; .* is a folder/],
      [join(folder, 'no', 'such.html'), /--report cannot write .*such\.html: there is no folder .*no; make it first/],
    ] as const) {
      const { code, out, err } = await runCli(['trace', folder, '--report', file])
      expect([code, out, err]).toEqual([2, '', expect.stringMatching(why)])
      expect(err.trim().split('\n')).toHaveLength(1)
    }
  })

  it('traces single files, and gives the same graph as for the folder', async () => {
    const whole = await runCli(['trace', folder, '--format', 'json'])
    const parts = await runCli(['trace', '--format', 'json', join(folder, 'two.txt'), join(folder, 'one.txt')])
    expect(parts).toEqual(whole)
  })

  it('names a date that it ignores, and goes on', async () => {
    const stdin = articleLines({ id: 'a', text: first, published: 'yesterday' })
    const { code, out, err } = await runCli(['trace', '-'], { stdin })
    expect({ code, err }).toEqual({
      code: 0,
      err: 'newstemma: a: date ignored: "yesterday" is not a date as 2025-03-12 (ISO 8601) or 12 Mar 2025 (RFC 2822) is\n',
    })
    expect(out).toMatch(/1 article/)
  })

  it('reads articles as JSON lines from a file and from stdin alike', async () => {
    const lines = articleLines({ id: 'a', text: first, publisher: 'Oriel' }, { id: 'b', text: second, title: null })
    const file = join(folder, 'articles.jsonl')
    writeFileSync(file, `${lines}\n\n`)
    const fromFile = await runCli(['trace', file, '--format', 'json'])
    rmSync(file)
    expect(fromFile.code).toBe(0)
    expect(nodeIds(fromFile.out)).toEqual(expect.arrayContaining(['a', 'b']))
    expect(await runCli(['trace', '-', '--format', 'json'], { stdin: `\n  ${lines}` })).toEqual(fromFile)
  })

  it('says of a file without a line that it is empty', async () => {
    const file = join(folder, 'nothing.jsonl')
    writeFileSync(file, '')
    const { code, err } = await runCli(['trace', file])
    rmSync(file)
    expect(code).toBe(1)
    expect(err).toContain('nothing.jsonl: is empty')
    expect(err).toContain('no article could be read')
  })

  it('takes no file and no stdin without text for an article', async () => {
    const files = { 'empty.txt': '', 'blank.txt': ' \n\t', 'page.html': '<html><body><img src="a.png"></body></html>' }
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), content)
      const ran = await runCli(['trace', join(folder, name)])
      rmSync(join(folder, name))
      expect([ran.code, ran.out]).toEqual([1, ''])
      expect(ran.err).toContain(`skipped ${join(folder, name)}: is empty`)
      expect((await runCli(['trace', '-'], { stdin: content })).err).toContain('skipped stdin: is empty')
    }
  })

  it('takes stdin that does not start with { as one article', async () => {
    const { code, out } = await runCli(['trace', '-', '--format=json'], { stdin: first })
    expect(code).toBe(0)
    expect(nodeIds(out)).toContain('stdin')
  })

  it('does not take a JSON array for a text', async () => {
    const { code, err } = await runCli(['trace', '-'], { stdin: JSON.stringify([{ id: 'a', text: first }], null, 2) })
    expect(code).toBe(1)
    expect(err).toContain("stdin: is a JSON array; give one article a line, e.g. with jq -c '.[]'")
  })

  it('traces pages from files and from stdin', async () => {
    const page = (text: string) =>
      `<!doctype html><title>Varna</title><meta name="syndication-source" content="Meridian"><p>${text}</p>`
    writeFileSync(join(folder, 'three.html'), page(second))
    const { code, out, err } = await runCli(['trace', join(folder, 'three.html'), join(folder, 'one.txt')])
    rmSync(join(folder, 'three.html'))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/three/)
    expect(out).toMatch(/cites Meridian/)
    const piped = await runCli(['trace', '-', '--format=json'], { stdin: `\n${page(first)}` })
    expect(nodeIds(piped.out)).toEqual(['stdin'])
    expect(JSON.parse(piped.out).nodes.find(({ id }: { id: string }) => id === 'stdin').title).toBe('Varna')
  })

  it('notes what is hidden in a text', async () => {
    const stdin = articleLines({ id: 'a', text: `${first}\ufeff${'\u{e0120}'.repeat(311)}` })
    const { code, err } = await runCli(['trace', '-'], { stdin })
    expect({ code, err }).toEqual({ code: 0, err: 'newstemma: a: invisible characters ignored: 312\n' })
  })

  it('takes fingerprints for articles', async () => {
    const prints = await runCli(['fingerprint', folder])
    expect(prints.out.trim().split('\n')).toHaveLength(2)
    const fromText = await runCli(['trace', folder, '--format', 'json'])
    expect(await runCli(['trace', '-', '--format', 'json'], { stdin: prints.out })).toEqual(fromText)
    const stored = mkdtempSync(join(tmpdir(), 'newstemma-prints-'))
    writeFileSync(join(stored, 'prints.jsonl'), prints.out)
    expect(await runCli(['trace', stored, '--format', 'json'])).toEqual(fromText)
    rmSync(stored, { recursive: true })
  })

  it.each([
    ['tree', /one/],
    ['json', /^\{\n/],
    ['dot', /^digraph\b/],
    ['mermaid', /^(?:---|graph|flowchart)\b/],
    ['graphml', /^<\?xml[\s\S]*<graphml\b[\s\S]*<\/graphml>\n$/],
    ['gexf', /^<\?xml[\s\S]*<gexf\b[\s\S]*<\/gexf>\n$/],
    ['cytoscape', /^\{\n {2}"elements": \{/],
    ['graphology', /^\{\n {2}"attributes": \{/],
    ['prov', /^\{\n {2}"prefix": \{/],
    ['jsonld', /^\{\n {2}"@context": \{/],
    ['csv', /^"source","target",.*\r\n/],
  ])('prints the format %s', async (format, shape) => {
    const { code, out } = await runCli(['trace', folder, '--format', format])
    expect(code).toBe(0)
    expect(out).toMatch(shape)
    expect(out).toMatch(/[^\n]\n$/)
  })

  it('leaves out edges below --min-confidence', async () => {
    const all = JSON.parse((await runCli(['trace', folder, '--format', 'json'])).out)
    const sure = JSON.parse((await runCli(['trace', folder, '--format', 'json', '--min-confidence', '1'])).out)
    expect(sure.edges).toEqual(all.edges.filter((edge: { confidence: number }) => edge.confidence >= 1))
  })

  it('names what it cannot read, traces the rest and exits 1', async () => {
    const latin = join(folder, 'latin.txt')
    writeFileSync(latin, Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0xff]))
    const { code, out, err } = await runCli(['trace', folder, join(folder, 'absent.txt'), '--format', 'json'])
    rmSync(latin)
    expect(code).toBe(1)
    expect(err).toMatch(/latin\.txt/)
    expect(err).toMatch(/absent\.txt/)
    expect(nodeIds(out)).toEqual(expect.arrayContaining(['one', 'two']))
  })

  it('names a bad line of JSON by its number and goes on', async () => {
    const stdin = articleLines({ id: 'a', text: first }, { id: 'b' }, { text: 'x' }, { id: 'c', text: second, title: 3 })
    const { code, out, err } = await runCli(['trace', '-', '--format', 'json'], { stdin: `${stdin}\nnot json\n[]` })
    expect(code).toBe(1)
    expect(nodeIds(out)).toEqual(['a'])
    for (const line of [2, 3, 4, 5, 6]) expect(err).toMatch(`line ${line}:`)
  })

  it.skipIf(process.platform === 'win32')(
    'waits for no pipe that is given by name (needs mkfifo, which Windows lacks)',
    async () => {
      for (const name of ['pipe.txt', 'pipe.jsonl']) {
        const pipe = join(folder, name)
        execFileSync('mkfifo', [pipe])
        const { code, err } = await runCli(['trace', pipe])
        rmSync(pipe)
        expect(code).toBe(1)
        expect(err).toContain(`skipped ${pipe}: is no file; give what comes through a pipe as stdin`)
      }
    },
  )

  it('says once which fields of lines it did not read, and exits 0', async () => {
    const stdin = articleLines(
      { id: 'a', text: first, x: 1, published_at: '' } as never,
      { id: 'b', text: second, source: '' } as never,
    )
    const file = join(folder, 'fields.jsonl')
    writeFileSync(file, stdin)
    const [named, within] = [await runCli(['trace', file]), await runCli(['trace', folder])]
    rmSync(file)
    const note = 'not read: published_at (published?), source (publisher or sources?), x\n'
    for (const { code, err } of [named, within]) expect([code, err]).toEqual([0, `newstemma: ${file}: ${note}`])
    expect(await runCli(['trace', '-'], { stdin })).toMatchObject({ code: 0, err: `newstemma: stdin: ${note}` })
  })

  it('says which files of a folder it passed over, and exits 0', async () => {
    const names = ['array.json', 'e.csv', 'k1.md', 'k2.md', 'k3.md', 'k4.md', 'k5.md'].map((name) => join(folder, name))
    for (const name of names) writeFileSync(name, 'no')
    const { code, err } = await runCli(['trace', folder])
    for (const name of names) rmSync(name)
    expect(code).toBe(0)
    expect(err).toBe(
      `newstemma: passed over 7 files that are no .txt, no .jsonl and no web page: ${names.slice(0, 5).join(', ')} … and 2 more\n`,
    )
  })

  it('exits 1 without output when there is nothing to read', async () => {
    for (const given of [{ stdin: '' }, { stdin: ' \n ' }, { stdin: Uint8Array.of(0xff, 0xfe, 0xff) }, { stdin: '{"id":3}' }]) {
      const { code, out, err } = await runCli(['trace', '-'], given)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toMatch(/stdin/)
    }
  })

  it('exits 1 and names id and line when two articles carry one', async () => {
    const print = (await runCli(['fingerprint', '-'], { stdin: articleLines({ id: 'b', text: first }) })).out
    const { code, err } = await runCli(['trace', '-'], {
      stdin: `${articleLines({ id: 'a', text: first }, { id: 'b', text: first }, { id: 'a', text: second })}\n\n${print}`,
    })
    expect(code).toBe(1)
    expect(err).toBe(
      'newstemma: skipped stdin: line 3: a second article with the id "a"\n' +
        'newstemma: skipped stdin: line 5: a second article with the id "b"\n',
    )
  })

  it('reads lines once that are given twice, by themselves, in another spelling and in a folder', async () => {
    const inner = join(folder, 'twice')
    mkdirSync(inner)
    writeFileSync(join(inner, 'some.jsonl'), articleLines({ id: 'a', text: first }, { id: 'b', text: second }))
    const { code, out, err } = await runCli(['trace', inner, join(inner, 'some.jsonl'), `${inner}/./some.jsonl`])
    rmSync(inner, { recursive: true })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^2 articles/)
  })

  it('takes of two articles with one id that of the path that is given first', async () => {
    const [lines, inner] = [join(folder, 'first.jsonl'), join(folder, 'u8')]
    mkdirSync(inner)
    const echo = join(inner, 'echo.txt')
    writeFileSync(lines, articleLines({ id: 'echo', text: first, publisher: 'Kestrel' }))
    writeFileSync(echo, second)
    const [before, after] = [
      await runCli(['trace', '--format', 'json', lines, echo]),
      await runCli(['trace', '--format', 'json', echo, lines]),
    ]
    rmSync(lines)
    rmSync(inner, { recursive: true })
    expect([before.err, after.err]).toEqual([
      `newstemma: skipped ${echo}: a second article with the id "echo"\n`,
      `newstemma: skipped ${lines}: line 1: a second article with the id "echo"\n`,
    ])
    expect([before, after].map(({ out }) => out.includes('Kestrel'))).toEqual([true, false])
  })
})
