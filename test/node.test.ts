import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { fingerprint, trace } from '../src/index'
import { readArticles, readArticlesWithProblems } from '../src/node'
import { readArticle } from '../src/node/item'
import { linesOf } from '../src/node/lines'

const made: string[] = []

async function folder(files: Record<string, string | Uint8Array>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'newstemma-'))
  made.push(root)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), content)
  }
  return root
}

/** What the lines of a text hold. */
function inLines(text: string) {
  const { content, problems } = linesOf(new TextEncoder().encode(text), 'x', readArticle)
  return { articles: content.map(({ item }) => item), lines: content.map(({ line }) => line), problems }
}

afterEach(async () => {
  for (const root of made.splice(0)) await rm(root, { recursive: true })
})

describe('reading articles', () => {
  test('takes a folder at any depth, by path in code-unit order, and leaves other files alone', async () => {
    const root = await folder({
      'b.txt': 'B',
      'a/z.txt': 'Z',
      'B.txt': 'upper',
      'notes.md': 'no',
      '.hidden.txt': 'no',
      'c.jsonl': '{"id":"one","text":"1","publisher":"Oriel","extra":1}\n\n{"id":"two","text":""}\r\n',
    })
    await writeFile(join(root, 'a', 'e.csv'), '')
    const passedOver = [join(root, 'a', 'e.csv'), join(root, 'notes.md')]
    expect((await readArticlesWithProblems(root)).passedOver).toEqual(passedOver)
    expect((await readArticlesWithProblems(root, `${root}/`, join(root, 'a'))).passedOver).toEqual(passedOver)
    expect(await readArticles(root)).toEqual([
      { id: 'B', text: 'upper' },
      { id: 'z', text: 'Z' },
      { id: 'b', text: 'B' },
      { id: 'one', text: '1', publisher: 'Oriel' },
      { id: 'two', text: '' },
    ])
  })

  test('names files of one name by their path below the folder', async () => {
    const root = await folder({ 'x.txt': '1', 'sub/x.txt': '2', 'sub/y.txt': '3' })
    expect((await readArticles(root)).map((a) => a.id)).toEqual(['sub/x', 'y', 'x'])
  })

  test('tells files of one name in two folders apart, and reads a file given twice once', async () => {
    const root = await folder({ 'p/x.txt': '1', 'q/x.txt': '2', 'q/x.TXT': '3' })
    const ids = (await readArticles(join(root, 'p'), join(root, 'q', 'x.txt'), join(root, 'q', 'x.txt'))).map((a) => a.id)
    expect(ids).toEqual(['p/x', 'q/x'])
    expect((await readArticles(root)).map((a) => a.id)).toEqual(['p/x', 'q/x.TXT', 'q/x.txt'])
  })

  test('names files that differ in their extension alone by it, the same wherever the folder lies', async () => {
    const files = { 'a/story.txt': '1', 'a/story.html': '<p>2', 'b/story.txt': '3' }
    const [one, other] = [await folder(files), await folder(files)]
    expect((await readArticles(one)).map(({ id }) => id)).toEqual(['a/story.html', 'a/story.txt', 'b/story'])
    expect(await readArticles(other)).toEqual(await readArticles(one))
    const alone = await readArticles(join(one, 'a', 'story.txt'), join(one, 'a', 'story.html'), join(one, 'b', 'story.txt'))
    expect(alone.map(({ id }) => id)).toEqual(['a/story', 'story.html', 'b/story'])
    const both = await readArticles(join(one, 'a'), join(one, 'b'))
    expect(both.map(({ id }) => id)).toEqual(['story.html', 'a/story', 'b/story'])
  })

  test('gives a text file another name when a line of .jsonl has its own', async () => {
    const root = await folder({ 'a.jsonl': '{"id":"x","text":"line"}', 'x.txt': 'file' })
    const articles = await readArticles(root)
    expect(articles[0]).toEqual({ id: 'x', text: 'line' })
    expect(articles[1]?.id).toBe('x.txt')
  })

  test('strips a byte order mark', async () => {
    const root = await folder({ 'b.txt': '\ufeffB', 'c.jsonl': '\ufeff{"id":"c","text":"C"}' })
    expect(await readArticles(root)).toEqual([
      { id: 'b', text: 'B' },
      { id: 'c', text: 'C' },
    ])
  })

  test('takes dates as text or bounds, and null for absent', () => {
    const line = '{"id":"a","text":"","title":null,"published":{"earliest":"2025-01-01","latest":null}}'
    expect(inLines(line)).toEqual({
      articles: [{ id: 'a', text: '', published: { earliest: '2025-01-01' } }],
      lines: [1],
      problems: [],
    })
  })

  test('takes of a line what trace takes, nulls and strange dates too, and no fields but those of an article', () => {
    const given = [
      { id: 'a', text: 'A.', title: null, publisher: null, url: null, language: null, sources: null, published: null },
      { id: 'b', text: 'B.', published: 1700000000000 },
      { id: 'c', text: 'C.', published: { earliest: null, latest: null } },
    ]
    const lines = given.map((article) => JSON.stringify({ ...article, page: 'https://oriel.example' })).join('\n')
    const { articles, problems } = inLines(lines)
    expect(problems).toEqual([])
    expect(articles).toEqual([{ id: 'a', text: 'A.' }, given[1], { id: 'c', text: 'C.', published: {} }])
    const graph = trace(given as never)
    expect(graph.toJSON()).toEqual(trace(articles).toJSON())
    expect(graph.nodes.map((node) => node.kind === 'article' && node.notes)).toEqual([
      [],
      ['date ignored: 1700000000000 is not a date as 2025-03-12 (ISO 8601) or 12 Mar 2025 (RFC 2822) is'],
      ['date ignored: neither earliest nor latest is given'],
    ])
  })

  test('says of a file which fields of its lines no article has', async () => {
    const root = await folder({
      'a.jsonl':
        '{"id":"a","text":"A","tags":[],"Date":"2025-03-04"}\n{"id":"b","text":"B","site":"Oriel","Date":"","source":"x"}',
      'b.jsonl': '{"id":"c","text":"C","published":null}',
    })
    const { problems, unread } = await readArticlesWithProblems(root)
    expect([problems, unread]).toEqual([[], [{ path: join(root, 'a.jsonl'), fields: ['tags', 'Date', 'site', 'source'] }]])
  })

  test('takes sources of a line', () => {
    const lines = ['{"id":"a","text":"","sources":["Meridian"]}', '{"id":"b","text":"","sources":"Meridian"}'].join('\n')
    const { articles, problems } = inLines(lines)
    expect(articles).toEqual([{ id: 'a', text: '', sources: ['Meridian'] }])
    expect(problems.map(({ message }) => message)).toEqual(['line 2: article "b".sources: expected an array, got "Meridian"'])
  })

  test('follows links, and no folder or file twice', async () => {
    const root = await folder({ 'a/x.txt': 'X' })
    await symlink(root, join(root, 'a', 'loop'))
    expect(await readArticles(root)).toEqual([{ id: 'x', text: 'X' }])
    await symlink('x.txt', join(root, 'a', 'alias.txt'))
    await symlink(join(root, 'a', 'x.txt'), join(root, 'z.txt'))
    expect(await readArticles(root)).toEqual([{ id: 'x', text: 'X' }])
    expect(await readArticles(join(root, 'z.txt'))).toEqual([{ id: 'z', text: 'X' }])
  })
})

describe('reading pages', () => {
  const page = (title: string, text: string) => `<title>${title}</title><meta charset="utf-8"><p>${text}</p>`

  test('takes what they declare, and their ids from the names of their files', async () => {
    const root = await folder({
      'a.html': `<link rel="canonical" href="https://skagentimes.example/1">${page('Dam failed', 'Nobody was told.')}`,
      'b.HTM': '\ufeff<p>B.',
      'c.xhtml': '<?xml version="1.0"?><html><body><script/><p>C.</p></body></html>',
      'a.txt': 'A',
    })
    const articles = await readArticles(root)
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ['a.html', 'Dam failed\n\nNobody was told.'],
      ['a.txt', 'A'],
      ['b', 'B.'],
      ['c', 'C.'],
    ])
    expect(articles[0]).toMatchObject({ title: 'Dam failed', url: 'https://skagentimes.example/1' })
    expect(await readArticles(join(root, 'b.HTM'))).toEqual([{ id: 'b', text: 'B.' }])
  })

  test('knows them by how they begin where their name ends in .txt', async () => {
    const root = await folder({
      'a.txt': `\ufeff\n<!DOCTYPE html>${page('Dam failed', 'Nobody was told.')}`,
      'b.txt': '<html><p>Weir.</p></html>',
      'c.txt': '<b> is what they wrote.',
    })
    const articles = await readArticles(root)
    expect(articles.map(({ text }) => text)).toEqual(['Dam failed\n\nNobody was told.', 'Weir.', '<b> is what they wrote.'])
    expect(articles[0]).toMatchObject({ id: 'a', title: 'Dam failed' })
  })

  test('takes them in the encoding that they declare', async () => {
    const head = new TextEncoder().encode('<meta charset="windows-1251"><p>')
    const root = await folder({ 'a.html': new Uint8Array([...head, 0xcf, 0xee, 0xf0, 0xf2, 0x2e]) })
    expect((await readArticles(root))[0].text).toBe('Порт.')
  })

  test('knows them by how they begin where a mirror names them as the site did', async () => {
    const source = (text: string) => `<!DOCTYPE html><html><body><p>${text}</p></body></html>`
    const pages = [
      'index.html?p=12',
      'index.html?p=13',
      'a.php',
      'a.php?id=3',
      'b.shtml',
      'c.asp',
      'd.xht',
      'plain',
      'e.html@x=1',
    ]
    const others = {
      README: 'Text.',
      'f.php': '<?php echo 1;',
      'feed.xml': '<?xml version="1.0"?><rss/>',
      'g.js': '<!-- a --> let a',
      empty: '',
    }
    const root = await folder({ ...Object.fromEntries(pages.map((name) => [name, source(`${name}.`)])), ...others })
    const { articles, problems, passedOver } = await readArticlesWithProblems(root)
    expect(problems).toEqual([])
    expect(articles.map(({ text }) => text).sort()).toEqual(pages.map((name) => `${name}.`).sort())
    expect(passedOver).toEqual(
      Object.keys(others)
        .sort()
        .map((name) => join(root, name)),
    )
    expect((await readArticles(join(root, 'README'))).map(({ text }) => text)).toEqual(['Text.'])
  })

  test('are known by their content alone where they are named', async () => {
    const root = await folder({
      'a.tmp': '<!doctype html><p>A.',
      'b.gz': gzipSync('<!-- saved --><html><p>B.</html>'),
      'c.xml': '<?xml version="1.0"?><rss/>',
      'd.csv': 'a,b',
      'e.json': '[\n {"id": "a"}]',
      f: '{"id": "a"}',
    })
    const paths = ['a.tmp', 'b.gz', 'c.xml', 'd.csv', 'e.json', 'f'].map((name) => join(root, name))
    const { articles, problems } = await readArticlesWithProblems(...paths)
    expect(articles.map(({ text }) => text)).toEqual(['A.', 'B.'])
    expect(problems.map(({ message }) => message)).toEqual([
      'expected a .txt file, a web page (.html), a .jsonl file or a folder',
      'expected a .txt file, a web page (.html), a .jsonl file or a folder',
      "is a JSON array; give one article a line, e.g. with jq -c '.[]', in a .jsonl file",
      'is JSON; give one article a line, e.g. with jq -c ., in a .jsonl file',
    ])
  })

  test('unpacks what a server sent packed', async () => {
    const root = await folder({
      'a.html': gzipSync('<p>A.'),
      'b.txt': gzipSync('B'),
      'c.jsonl': gzipSync('{"id":"c","text":"C"}'),
    })
    expect((await readArticles(root)).map(({ text }) => text)).toEqual(['A.', 'B', 'C'])
  })

  test('knows what is packed by the name that it had before', async () => {
    const root = await folder({
      'a.html.gz': gzipSync('<p>A.'),
      'a.txt.GZ': gzipSync('A'),
      'b.txt.gz': gzipSync('B'),
      'c.jsonl.gz': gzipSync('{"id":"c","text":"C"}'),
      'd.csv.gz': gzipSync('a,b'),
    })
    const { articles, problems, passedOver } = await readArticlesWithProblems(root)
    expect(articles).toEqual([
      { id: 'a.html.gz', text: 'A.' },
      { id: 'a.txt.GZ', text: 'A' },
      { id: 'b', text: 'B' },
      { id: 'c', text: 'C' },
    ])
    expect([problems, passedOver]).toEqual([[], [join(root, 'd.csv.gz')]])
    expect(await readArticles(join(root, 'c.jsonl.gz'))).toEqual([{ id: 'c', text: 'C' }])
  })

  test('leaves out what a browser saved beside a page', async () => {
    const root = await folder({
      'dam.html': page('Dam', 'Dam.'),
      'dam_files/frame.html': page('Advert', 'Buy.'),
      'weir.htm': page('Weir', 'Weir.'),
      'weir-Dateien/frame.html': page('Advert', 'Buy.'),
      'dam_pliki/saved_resource.html': page('Advert', 'Buy.'),
      'dam_pliki/styles.css': 'p { color: red }',
      'dam_súbory/saved_resource.html': page('Advert', 'Buy.'),
      'dam_súbory/logo.PNG': 'PNG',
      'dam-breach/day-two.html': page('Day two', 'Two.'),
      'weir.files/frame.html': page('Advert', 'Buy.'),
      'dam-2025/sluice.html': page('Sluice', 'Sluice.'),
      'other_files/lock.html': page('Lock', 'Lock.'),
    })
    expect((await readArticles(root)).map(({ id }) => id)).toEqual(['sluice', 'day-two', 'dam', 'lock', 'weir'])
  })

  test('reads folders beside a page of any name', async () => {
    const root = await folder({ 'undefined.html': page('U', 'U.'), 'days/one.txt': 'One.', 'two/b.txt': 'Two.' })
    expect((await readArticles(root)).map(({ id }) => id)).toEqual(['one', 'b', 'undefined'])
  })

  test('takes no word for the sign of a format, and loses no lines for a bad one', async () => {
    const root = await folder({
      'a.txt': 'RIFFA, Bahrain - The port will close two cranes on Monday.',
      'b.jsonl': '\0\0\0{"id":"x","text":"X"}\n{"id":"c","text":"C"}\n',
      'd.html': new TextEncoder().encode('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '),
    })
    const { articles, problems } = await readArticlesWithProblems(root)
    expect(articles.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^line 1: /), 'is a picture'])
  })

  test('says what to do with a web archive', async () => {
    const root = await folder({ 'a.mhtml': 'MIME-Version: 1.0', 'b.txt': 'B' })
    expect(await readArticles(root)).toEqual([{ id: 'b', text: 'B' }])
    await expect(readArticles(join(root, 'a.mhtml'))).rejects.toThrow(
      /a\.mhtml: is a web archive or a mail; .*save the page as HTML/,
    )
  })
})

describe('files that are no articles', () => {
  test('are named with what is wrong, and the rest is still read', async () => {
    const root = await folder({
      'a.txt': new Uint8Array([0x61, 0xff, 0xfe]),
      'b.txt': 'B',
      'c.jsonl': [
        '{"id":"c","text":"C"}',
        '{"id":"d"}',
        'nope',
        '[1]',
        '{"id":"","text":""}',
        '{"id":"c","text":"again"}',
        '{"id":7,"text":""}',
        '{"id":"e","text":"","url":3}',
      ].join('\n'),
      'd.txt': new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
    })
    const gone = join(root, 'gone')
    const odd = join(root, 'b.pdf')
    await writeFile(odd, '%PDF-1.7')
    const { articles, problems } = await readArticlesWithProblems(root, gone, odd)
    expect(articles.map((a) => a.id)).toEqual(['b', 'c'])
    expect(problems.map(({ path, message, code }) => [path.slice(root.length + 1), message, code])).toEqual([
      ['gone', 'no such file or folder', 'ENOENT'],
      ['a.txt', 'is not UTF-8; convert it, e.g. with iconv -f windows-1252 -t utf-8', 'ERR_ARTICLE'],
      ['c.jsonl', 'line 2: article "d".text: expected a string, got undefined', 'ERR_ARTICLE'],
      ['c.jsonl', 'line 3: is not JSON', 'ERR_ARTICLE'],
      ['c.jsonl', 'line 4: expected an article such as {"id": "a", "text": "…"}, got an array of 1', 'ERR_ARTICLE'],
      ['c.jsonl', 'line 5: article "".id: expected a name that is not empty, got ""', 'ERR_ARTICLE'],
      ['c.jsonl', 'line 7: article.id: expected a string, got 7', 'ERR_ARTICLE'],
      ['c.jsonl', 'line 8: article "e".url: expected a string, got 3', 'ERR_ARTICLE'],
      ['d.txt', 'is UTF-16; convert it, e.g. with iconv -f utf-16 -t utf-8', 'ERR_ARTICLE'],
      ['b.pdf', 'is a PDF; save its text as .txt', 'ERR_ARTICLE'],
      ['c.jsonl', 'line 6: a second article with the id "c"', 'ERR_DUPLICATE_ID'],
    ])
  })

  test('stop readArticles with a code and the name of the file', async () => {
    const root = await folder({ 'a.txt': new Uint8Array([0xff]), 'b.jsonl': '{"id":"a","text":""}\n{' })
    await expect(readArticles(join(root, 'a.txt'))).rejects.toMatchObject({
      code: 'ERR_ARTICLE',
      path: join(root, 'a.txt'),
      message: `${join(root, 'a.txt')}: is not UTF-8; convert it, e.g. with iconv -f windows-1252 -t utf-8`,
    })
    await expect(readArticles(join(root, 'b.jsonl'))).rejects.toThrow(/b\.jsonl: line 2: is not JSON/)
    await expect(readArticles(join(root, 'none'))).rejects.toMatchObject({ code: 'ENOENT', path: join(root, 'none') })
  })

  test('are those whose bytes are no text, whatever their names say', async () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1')
    const mail = 'From: <Saved by Blink>\r\nSubject: Dam\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<p>Dam.'
    const root = await folder({
      'a.html': bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
      'b.html': bytes('%PDF-1.7\n1 0 obj'),
      'c.txt': bytes('\x7fELF\x02\x01\x01\0\0'),
      'd.txt': bytes('PK\x03\x04\x14\0'),
      'e.html': mail,
      'f.txt': mail,
      'g.txt': 'From: the mayor. The dam failed at dawn.',
      'h.html': gzipSync('').subarray(0, 12),
      'i.html': gzipSync(new Uint8Array(64_000_001)),
    })
    const { articles, problems } = await readArticlesWithProblems(root)
    expect(articles.map(({ id }) => id)).toEqual(['g'])
    expect(problems.map(({ path, message, code }) => [path.slice(root.length + 1), message, code])).toEqual(
      [
        ['a.html', 'is a picture'],
        ['b.html', 'is a PDF; save its text as .txt'],
        ['c.txt', 'is no text: it holds zero bytes'],
        ['d.txt', 'is a document or an archive; save its text as .txt'],
        ['e.html', 'is a web archive or a mail; open it and save the page as HTML'],
        ['f.txt', 'is a web archive or a mail; open it and save the page as HTML'],
        ['h.html', 'is gzip that does not unpack'],
        ['i.html', 'is gzip that unpacks to more than 64 MB'],
      ].map((problem) => [...problem, 'ERR_ARTICLE']),
    )
  })

  test('are named once where the whole file is no lines', async () => {
    const articles = [1, 2, 3].map((n) => ({ id: `a${n}`, text: 'A.' }))
    const wide = Buffer.from(`\ufeff${articles.map((article) => JSON.stringify(article)).join('\n')}`, 'utf16le')
    const root = await folder({
      'a.jsonl': JSON.stringify(articles),
      'b.jsonl': JSON.stringify(articles, null, 2),
      'c.jsonl': articles.map((article) => JSON.stringify(article, null, 2)).join('\n'),
      'd.jsonl': wide,
      'e.jsonl': `[\n${articles.map((article) => JSON.stringify(article)).join(',\n')}\n]`,
      'f.jsonl': '%PDF-1.7\n1 0 obj\n',
    })
    const { problems } = await readArticlesWithProblems(root)
    expect(problems.map(({ path, message }) => [path.slice(root.length + 1), message])).toEqual([
      ['a.jsonl', "is a JSON array; give one article a line, e.g. with jq -c '.[]'"],
      ['b.jsonl', "is a JSON array; give one article a line, e.g. with jq -c '.[]'"],
      ['c.jsonl', 'is JSON over several lines; give one article a line, e.g. with jq -c .'],
      ['d.jsonl', 'is UTF-16; convert it, e.g. with iconv -f utf-16 -t utf-8'],
      ['e.jsonl', "is a JSON array; give one article a line, e.g. with jq -c '.[]'"],
      ['f.jsonl', 'is a PDF; save its text as .txt'],
    ])
  })

  test('lose no good line behind a first one that looks like another kind of file', () => {
    const good = Array.from({ length: 49 }, (_, k) => JSON.stringify({ id: `${k}`, text: 'A.' })).join('\n')
    for (const first of ['[{"x":1}]', '{', '[']) {
      const { articles, problems } = inLines(`${first}\n${good}`)
      expect(articles).toHaveLength(49)
      expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^line 1: /)])
    }
  })

  test('are fingerprints, and the problem says how they are read', () => {
    const { articles, problems } = inLines(JSON.stringify(fingerprint({ id: 'a', text: 'A.' })))
    expect(articles).toEqual([])
    expect(problems.map(({ message }) => message)).toEqual([
      'line 1: is a fingerprint, and no article; read it with Fingerprint.fromJSON(line)',
    ])
  })

  test('are those without text', async () => {
    const root = await folder({
      'a.txt': '',
      'b.txt': ' \r\n',
      'c.txt': '\ufeff',
      'd.html': '',
      'e.html': '<p><img src="e.png">',
      'f.jsonl': '\n',
    })
    expect((await readArticlesWithProblems(root)).problems.map(({ message, code }) => [message, code])).toEqual([
      ['is empty', 'ERR_ARTICLE'],
      ['is empty', 'ERR_ARTICLE'],
      ['is empty: it shows no text', 'ERR_ARTICLE'],
      ['is empty', 'ERR_ARTICLE'],
      ['is empty: it shows no text', 'ERR_ARTICLE'],
      ['is empty', 'ERR_ARTICLE'],
    ])
    await expect(readArticles(join(root, 'a.txt'))).rejects.toMatchObject({ code: 'ERR_ARTICLE', path: join(root, 'a.txt') })
  })

  test('are counted when they are many', async () => {
    const { problems } = inLines('x\n'.repeat(5000))
    expect(problems).toHaveLength(11)
    expect(problems[10]?.message).toBe('line 11: is not JSON; 4,989 more lines are no articles')
    const [eleven, twelve] = [11, 12].map((n) => inLines('x\n'.repeat(n)).problems)
    expect(eleven.at(-1)?.message).toBe('line 11: is not JSON')
    expect(twelve.at(-1)?.message).toBe('line 11: is not JSON; 1 more line is no article')
  })

  test('no path at all, or one that is no string, is misuse', async () => {
    await expect(readArticles()).rejects.toMatchObject({ name: 'TypeError', code: 'ERR_OPTION' })
    await expect(readArticles(7 as never)).rejects.toMatchObject({ name: 'TypeError', code: 'ERR_OPTION' })
    for (const call of [readArticles, readArticlesWithProblems]) {
      await expect(call()).rejects.toThrow(new RegExp(`^${call.name} expects at least one path`))
      await expect(call('')).rejects.toThrow(new RegExp(`^${call.name} expects paths.*got ""`))
    }
  })
})
