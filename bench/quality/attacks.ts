// What somebody may do to a text, its date or its credits so that newstemma errs, one function each: they take a story and give what
// is seen of it then. Texts change in copies as a rule: who copies hides it.
import type { Article } from '../../src/types'
import { generator } from './bootstrap'

/** A story as `story.mjs` reads it, as far as an attacker looks at it. */
export interface Told {
  readonly story: string
  readonly articles: readonly { readonly id: string; readonly parents?: readonly { readonly id: string }[] }[]
}

export interface Attack {
  readonly name: string
  readonly what: string
  /** `others`: the articles of other stories, story by story. */
  attack(articles: readonly Article[], story: Told, others: readonly (readonly Article[])[]): Article[]
}

type Random = () => number

const HOMOGLYPHS: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', s: 'ѕ', x: 'х', y: 'у' }
const INVISIBLE = ['\u200b', '\u200d', '\u00ad', '\u2060', '\ufe0f']
/** What a rewriting tool puts for common words of news, either way. */
const SYNONYMS =
  'said stated|told informed|says states|plan scheme|plans schemes|money funds|big large|buy purchase|begin start|began started|' +
  'help assist|show reveal|showed revealed|shows reveals|people persons|house home|houses homes|get obtain|got obtained|need require|' +
  'ask request|asked requested|build construct|built constructed|end finish|ended finished|job post|jobs posts|work labour|' +
  'big major|children kids|quick rapid|road street|car vehicle|cars vehicles|ship vessel|ships vessels|boat craft|' +
  'hurt injured|killed slain|warned cautioned|agreed consented|refused declined|rise increase|rose increased|fall drop|fell dropped|' +
  'decision ruling|report account|reports accounts|letter note|meeting session|week fortnight|several various|almost nearly|about around|' +
  'also additionally|but however|because since|before prior|after following|near close|many numerous|according per|' +
  'dijo afirmó|según conforme|también además|pero aunque|gobierno ejecutivo|empresa compañía|puerto muelle|casa vivienda|' +
  'años ejercicios|trabajo empleo|dinero fondos|grande enorme|después luego'
const SYNONYM: ReadonlyMap<string, string> = new Map(
  SYNONYMS.split('|').flatMap((pair) => {
    const [one, other] = pair.split(' ')
    return [
      [one, other],
      [other, one],
    ] as const
  }),
)
const BOILERPLATE =
  'All quotes are delayed a minimum of 15 minutes. See here for a complete list of exchanges and delays. Our standards: the principles of trust and of independence. ' +
  'This material may not be published, broadcast, rewritten or redistributed. Readers can write to the editor at 14 Harbour Street in Thornmere. ' +
  'The newsroom of Imogen Tarrant and Ellery Finch covers 1,140 communities in 27 counties and has done so since 1987.'
const HOUR = 3_600_000

/** Words of letters, from four on, each with that chance. */
function inWords(text: string, random: Random, chance: number, change: (word: string) => string): string {
  return text.replace(/\p{L}{4,}/gu, (word) => (random() < chance ? change(word) : word))
}

/** Ids of those that were made from another. */
const copiesAmong = (told: Told['articles']): ReadonlySet<string> =>
  new Set(told.filter(({ parents = [] }) => parents.length > 0).map(({ id }) => id))

/** Articles with their place in the truth. */
function each(change: (article: Article, isCopy: boolean, random: Random) => Article): Attack['attack'] {
  return (articles, { story, articles: told }) => {
    const random = generator([...story].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7))
    const copies = copiesAmong(told)
    return articles.map((article) => change(article, copies.has(article.id), random))
  }
}

const inCopies = (change: (text: string, random: Random) => string): Attack['attack'] =>
  each((article, isCopy, random) => (isCopy ? { ...article, text: change(article.text, random) } : article))

export const ATTACKS: readonly Attack[] = [
  {
    name: 'homoglyphs',
    what: 'letters of a third of the words of every copy from another alphabet that look the same',
    attack: inCopies((text, random) =>
      inWords(text, random, 1 / 3, (word) => word.replace(/[aceiopsxy]/, (letter) => HOMOGLYPHS[letter])),
    ),
  },
  {
    name: 'invisible',
    what: 'zero-width characters, soft hyphens and variation selectors within a third of the words of every copy',
    attack: inCopies((text, random) =>
      inWords(text, random, 1 / 3, (word) => {
        const at = 1 + Math.floor(random() * (word.length - 1))
        return word.slice(0, at) + INVISIBLE[Math.floor(random() * INVISIBLE.length)] + word.slice(at)
      }),
    ),
  },
  {
    name: 'synonyms',
    what: 'common words of every copy replaced by a machine wherever it knows another',
    attack: inCopies((text) => text.replace(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu, (word) => SYNONYM.get(word) ?? word)),
  },
  {
    name: 'shuffled',
    what: 'sentences of every copy in another order',
    attack: inCopies((text, random) => {
      const [head = '', ...rest] = text.split('\n\n')
      const sentences = rest.join(' ').split(/(?<=[.!?]["”»]?) (?=\p{Lu})/u)
      for (let i = sentences.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1))
        ;[sentences[i], sentences[j]] = [sentences[j], sentences[i]]
      }
      return `${head}\n\n${sentences.join(' ')}`
    }),
  },
  {
    name: 'padded',
    what: 'a foreign text as long as itself behind every copy, of another story for each',
    attack: (articles, { articles: told }, others) => {
      const copies = copiesAmong(told)
      return articles.map((article, i) =>
        copies.has(article.id) && others.length > 0
          ? { ...article, text: `${article.text}\n\n${foreign(others[i % others.length], i, article.text.length)}` }
          : article,
      )
    },
  },
  {
    name: 'forged dates',
    what: 'every copy dated an hour before the text it was made from',
    attack: (articles, { articles: told }) => {
      const parent = new Map(told.map(({ id, parents = [] }) => [id, parents[0]?.id]))
      const dates = new Map(
        articles.map(({ id, published }) => [id, typeof published === 'string' ? Date.parse(published) : Number.NaN]),
      )
      const dated = (id: string | undefined, steps = 0): number => {
        const above = id === undefined || steps > 9 ? undefined : parent.get(id)
        if (id === undefined) return Date.UTC(2025, 0, 1)
        return above === undefined ? dates.get(id) || Date.UTC(2025, 0, 1) : dated(above, steps + 1) - HOUR
      }
      return articles.map((article) => ({ ...article, published: new Date(dated(article.id)).toISOString() }))
    },
  },
  {
    name: 'forged credits',
    what: 'every text that has no source says that it has its facts from another outlet of the set',
    attack: (articles, { articles: told }) => {
      const copies = copiesAmong(told)
      return articles.map((article, i) => {
        const other = articles[(i + 1) % articles.length].publisher
        return copies.has(article.id) || other === undefined
          ? article
          : {
              ...article,
              text: `${article.text}\n\nThe news was first reported by ${other}, which had seen the documents, ${other} said.`,
            }
      })
    },
  },
  {
    name: 'rival credited',
    what: 'every copy names, in its last sentence, an outlet of the set that it does not have it from',
    attack: (articles, { articles: told }) => {
      const parents = new Map(told.map(({ id, parents: above = [] }) => [id, above.map((parent) => parent.id)]))
      return articles.map((article, i) => {
        const above = parents.get(article.id) ?? []
        const rivals = articles.filter(({ id, publisher }) => publisher && id !== article.id && !above.includes(id))
        const rival = rivals[(7 * i) % Math.max(rivals.length, 1)]?.publisher
        return above.length === 0 || rival === undefined
          ? article
          : {
              ...article,
              text: `${article.text}\n\nThe documents were first seen by ${rival}, which reported the story on its website.`,
            }
      })
    },
  },
  {
    name: 'boilerplate',
    what: 'the same paragraph of five sentences behind every article',
    attack: (articles) => articles.map((article) => ({ ...article, text: `${article.text}\n\n${BOILERPLATE}` })),
  },
  {
    name: 'fast scraper',
    what: 'one article more: the first text of the story, word for word, at another outlet, dated an hour before it',
    attack: (articles, { articles: told }) => {
      const first = told.find(
        ({ id, parents = [] }) => parents.length === 0 && told.some((child) => child.parents?.some((p) => p.id === id)),
      )
      const copied = articles.find(({ id }) => id === first?.id)
      if (copied === undefined) return [...articles]
      const time = typeof copied.published === 'string' ? Date.parse(copied.published) : Number.NaN
      const published = new Date((Number.isNaN(time) ? Date.UTC(2025, 0, 1) : time) - HOUR).toISOString()
      return [...articles, { ...copied, id: `zz-${copied.id}-scraped`, publisher: 'Swift Newsgrab', published }]
    },
  },
]

/** So much of the texts of a story, from one of them on. */
function foreign(articles: readonly Article[], from: number, length: number): string {
  let text = ''
  for (let i = 0; i < articles.length && text.length < length; i++) text += `${articles[(from + i) % articles.length].text}\n\n`
  return text.slice(0, length).trim()
}
