import { toCsv } from '../export/csv'
import { toCytoscape } from '../export/cytoscape'
import { toDot } from '../export/dot'
import { toGexf } from '../export/gexf'
import { toGraphml } from '../export/graphml'
import { toGraphology } from '../export/graphology'
import { toJsonLd } from '../export/jsonld'
import { toMermaid } from '../export/mermaid'
import { toProv } from '../export/prov'
import type { DerivationGraph } from '../graph/derivation-graph'

/** What a graph is written as; an object stands for its JSON. */
const FORMATS: Readonly<Record<string, (graph: DerivationGraph) => string | object>> = {
  tree: (graph) => graph.toString(),
  json: (graph) => graph.toJSON(),
  dot: toDot,
  mermaid: toMermaid,
  graphml: toGraphml,
  gexf: toGexf,
  cytoscape: toCytoscape,
  graphology: toGraphology,
  prov: toProv,
  jsonld: toJsonLd,
  csv: toCsv,
}

/** Endings of files that are no names of formats. */
const ENDINGS: Readonly<Record<string, string>> = { txt: 'tree', mmd: 'mermaid' }

export const formatNames: readonly string[] = Object.keys(FORMATS)

/** How to write a graph in the format of that name or ending, the last line ended; undefined for none. */
export function formatOf(name: string): ((graph: DerivationGraph) => string) | undefined {
  const known = Object.hasOwn(ENDINGS, name) ? ENDINGS[name] : name
  if (!Object.hasOwn(FORMATS, known)) return undefined
  return (graph) => {
    const written = FORMATS[known](graph)
    const text = typeof written === 'string' ? written : JSON.stringify(written, null, 2)
    return text.endsWith('\n') ? text : `${text}\n`
  }
}
