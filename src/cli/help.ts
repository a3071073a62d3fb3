/** What `--help` prints. The commands shown are run by a test. */
export const help = {
  newstemma: `newstemma: who wrote it first, and who took it from whom

  newstemma trace PATHS…         draw the derivation graph of a set of articles
  newstemma shared A B           show the sentences that two articles share
  newstemma fingerprint PATHS…   turn articles into fingerprints, one JSON object per line
  newstemma verify GRAPH PATHS…  derive a stored graph anew and compare
  newstemma repl PATHS…          a Node REPL with the articles, their corpus and their graph loaded
  newstemma cluster ACTION       the same for archives that lie on ClickHouse servers

  newstemma COMMAND --help       options and examples of one command
  newstemma --version

Exit code: 0 done, 1 some input could not be used (the rest is still answered) or the output not be written,
2 misuse.
The output says what is likely and why. It accuses nobody.
`,

  trace: `newstemma trace PATHS…: draw the derivation graph of a set of articles

  PATHS   .txt files, saved pages (.html, .php …), .jsonl files of articles or of fingerprints, folders of all these,
          or - for stdin (JSON lines if it starts with {, a page if it starts as HTML does, else plain text).
          Pages need two packages: npm install @mozilla/readability linkedom
          Other files of a folder are passed over, and named

  --format FORMAT      tree, for reading, unless told otherwise
                       json        the whole graph, to store
                       dot         Graphviz                    mermaid     Markdown on GitHub, in Obsidian
                       graphml     yEd, NetworkX, igraph       gexf        Gephi
                       cytoscape   Cytoscape                   graphology  graphology, sigma.js
                       prov        W3C PROV-JSON               jsonld      schema.org and PROV-O
                       csv         the edges as a table
  --explain ID         in place of the graph, what speaks for and against where one article comes from;
                       a .txt file's id is its name without the ending
  --min-confidence N   leave out edges below this probability, 0 to 1
  --window DAYS        articles published further apart are not compared
  --report FILE        write a page to look at as well: the stemma as a picture, texts side by side;
                       needs one package: npm install @dagrejs/dagre
  --key-file FILE      the key of keyed fingerprints, for texts that stand beside them;
                       or the environment variable NEWSTEMMA_KEY

Examples
  newstemma trace examples/rate-letter
  newstemma trace examples/rate-letter --min-confidence 0.8
  newstemma trace examples/rate-letter --explain torshavn-herald
  newstemma trace examples/rate-letter --format mermaid
  newstemma trace examples/rate-letter --report stemma.html
  newstemma fingerprint examples/rate-letter | newstemma trace -
`,

  shared: `newstemma shared A B: show the sentences that two articles share, each with both texts

  A B     text files, saved pages, or .jsonl files of one article each; one of them may be - for stdin

  --min-similarity N   leave out pairs below this probability, 0 to 1

Examples
  newstemma shared examples/rate-letter/oriel-rates.txt examples/rate-letter/leinster-post.txt
  newstemma shared examples/rate-letter/oriel-rates.txt examples/rate-letter/skagen-times.txt --min-similarity 0.8
`,

  fingerprint: `newstemma fingerprint PATHS…: turn articles into fingerprints, one JSON object per line on stdout

  PATHS   as for trace

  --key-file FILE   make keyed fingerprints with the bytes of this file (a newline at its end is left off);
                    or set the environment variable NEWSTEMMA_KEY. Only fingerprints of one key compare.
                    A keyed fingerprint is not readable without the key. A plain one falls to anybody with a dictionary.

Examples
  newstemma fingerprint examples/rate-letter > prints.jsonl
  newstemma fingerprint examples/rate-letter --key-file my.key > prints.jsonl
`,

  verify: `newstemma verify GRAPH PATHS…: derive a stored graph anew from its articles, and compare

  GRAPH   what newstemma trace --format json wrote, or graph.toJSON(); - for stdin
  PATHS   the articles or fingerprints it was made of, as for trace; more may be there where it is one family of several

  --key-file FILE   the key it was made with, if it was made with one, as for trace

The graph says with which version and options it was made; these options are used. Exit code 0 when both are the same to
the last digit; 1 when they are not, with the differences.

Examples
  newstemma trace examples/rate-letter --format json > graph.json
  newstemma verify graph.json examples/rate-letter
`,

  repl: `newstemma repl PATHS…: a Node REPL with a set of articles loaded

  PATHS   as for trace; none is an empty set

  --key-file FILE   as for trace

In it stand articles, corpus, graph, all functions of newstemma and readArticles, and three commands beside Node's own:
  .tree [ID]            the graph as a tree, or the family of one article
  .explain ID [PARENT]  what speaks for and against where an article comes from
  .save FILE            the graph as .html, .json, .dot, .mmd, … by the ending of the name

Examples
  newstemma repl examples/rate-letter
  newstemma> graph.roots()
  newstemma> .explain torshavn-herald
`,

  cluster: `newstemma cluster ACTION: articles by the million, on ClickHouse servers

  init              make the tables, or bring those of an earlier version to this one
  add PATHS…        add articles or fingerprints, as for trace; lines of .jsonl files and of stdin (-) as they come.
                    The same article again is one article: after a failure, give all of it again
  families          find the families of the articles of now, draw those that changed, print the largest
  family ID         the family of one article, as it was last drawn
  near ID           the articles most like one, as of then
  remove IDS…       take articles out
  expire DATE       take out what was published before a date

  --url URLS        the HTTP address of one server of each shard, with commas between; or NEWSTEMMA_CLUSTER_URL.
                    User and password stand in NEWSTEMMA_CLUSTER_USER and NEWSTEMMA_CLUSTER_PASSWORD, or in the addresses,
                    which other processes can read if they are given here
  --cluster NAME    what remote_servers calls the cluster, where there are several servers
  --database NAME   newstemma unless told otherwise
  --window DAYS     with init: articles published further apart are not compared; else the window it has to have
  --limit N         so many families or articles; 10 unless told otherwise
  --format FORMAT   of families and family, as for trace
  --key-file FILE   with add: make keyed fingerprints, as for fingerprint

It needs one more package: npm install @clickhouse/client. docs/scale.md walks from nothing to two shards.
`,
} as const
