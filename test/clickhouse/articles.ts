// What the tests of the cluster are made of.
import { hasReuters, haystackStories, articlesOf as sourced, story } from '../../bench/speed/data'
import { seeded } from '../../bench/speed/random'
import { contentWord, name, spelling } from '../../bench/speed/vocabulary'
import { fingerprint } from '../../src/fingerprint'
import type { Fingerprint } from '../../src/fingerprint/fingerprint-class'
import type { Article } from '../../src/types'

/** All stories whose truth is known inside so many other articles: real ones where they are on this machine. */
export function haystack(articles: number): Fingerprint[] {
  const from = hasReuters() ? 'reuters' : 'synthetic'
  const all = [...sourced({ from, articles }), ...haystackStories(false).flatMap((file) => story(file).articles)]
  return all.map((article) => fingerprint(article))
}

/**
 * Short articles that have to do with each other in every way: copies, near copies, and many of them end alike, so that keys are
 * held by more than 64 and count less and less.
 */
export function village(count: number, seed = 1): Article[] {
  const random = seeded(seed)
  const pick = (of: readonly string[]): string => of[Math.floor(random() * of.length)]
  const word = (): string => spelling(contentWord(random))
  const sentence = (): string =>
    `${spelling(name(random))} ${Array.from({ length: 6 }, word).join(' ')} ${spelling(name(random))} ${word()}.`
  const end = 'Editing by the Oriel desk in Graz.'
  const made: string[][] = []
  return Array.from({ length: count }, (_, i) => {
    const old = made.length > 0 ? made[Math.floor(random() * made.length)] : []
    const x = random()
    const fresh = [sentence(), sentence(), sentence(), ...(random() < 0.9 ? [end] : [])]
    const told = x < 0.12 && old.length > 0 ? old : x < 0.3 ? [fresh[0], ...old.slice(0, 2), ...fresh.slice(2)] : fresh
    made.push(told)
    const dated = random() < 0.8 ? { published: new Date(Date.UTC(2025, 0, 1 + Math.floor(random() * 60))).toISOString() } : {}
    return { id: `v${i}`, publisher: `${pick(['Varna', 'Meridian', 'Oriel'])} Post`, text: told.join(' '), ...dated }
  })
}
