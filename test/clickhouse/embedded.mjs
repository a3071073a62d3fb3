// A current ClickHouse, embedded in this process (`chdb`), spoken to over HTTP as newstemma speaks to a server: statements, rows
// in the body of an insert, tables that go with a query. Prints its port, and ends with its standard input.
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Session } from 'chdb'

const [folder] = process.argv.slice(2)
const session = new Session(join(folder, 'data'))
/** What the HTTP interface reads itself; everything else that stands beside a statement is a setting. */
const OWN = /^(?:query|query_id|database|session_id|wait_end_of_query|.+_structure|.+_format)$/
let settings = new Map()
const FORMAT = /FORMAT RowBinary$/

async function run(sql) {
  const answer = await session.queryAsync(sql)
  return Buffer.from(answer.bytes())
}

/** Of the session, which all share: those of one request, and no other. */
async function use(wanted) {
  for (const name of settings.keys()) if (!wanted.has(name)) await run(`SET ${name} = DEFAULT`)
  for (const [name, value] of wanted) if (settings.get(name) !== value) await run(`SET ${name} = '${value}'`)
  settings = wanted
}

/** With rows in a file, whose place stands where they would follow. */
async function fill(sql, rows) {
  const file = join(folder, 'rows')
  writeFileSync(file, rows)
  try {
    return await run(sql.replace(FORMAT, `FROM INFILE '${file}' FORMAT RowBinary`))
  } finally {
    rmSync(file)
  }
}

/** The answer to one request: its parameters, its body, its type. */
async function answer(given, body, type) {
  await use(new Map([...given].filter(([name]) => !OWN.test(name))))
  const sql = given.get('query') ?? body.toString()
  if (FORMAT.test(sql) && sql.startsWith('INSERT')) return fill(sql, body)
  const tables = type.startsWith('multipart') ? [...(await formOf(body, type))] : []
  try {
    for (const [table, rows] of tables) {
      await run(`CREATE TEMPORARY TABLE ${table} (${given.get(`${table}_structure`)})`)
      await fill(`INSERT INTO ${table} FORMAT RowBinary`, Buffer.from(await rows.arrayBuffer()))
    }
    return await run(sql)
  } finally {
    for (const [table] of tables) await run(`DROP TABLE IF EXISTS ${table}`)
  }
}

const formOf = (body, type) => new Response(body, { headers: { 'Content-Type': type } }).formData()

async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  return request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
}

// One after the other: all share one session.
let last = Promise.resolve()
const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url, 'http://localhost')
  const body = bodyOf(request)
  body.catch(() => {})
  last = last
    .then(async () => answer(searchParams, await body, request.headers['content-type'] ?? ''))
    .then(
      (rows) => response.end(rows),
      (error) => response.writeHead(500).end(error.message),
    )
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
process.stdin.resume().on('end', () => process.exit())
