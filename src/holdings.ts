import { type Class, type Copy, classesOf, standing } from './candidates/classes'
import { KeyIndex, type Sharers } from './candidates/key-index'
import { allNear, familyOf, type Near, near } from './candidates/kin'
import { hull, within } from './candidates/window'
import { describe, outOfRange } from './errors'
import type { Fingerprint } from './fingerprint/fingerprint-class'
import { pack, packedFeatures, packedSaid, type Said, unpack } from './fingerprint/pack'
import { gathered, type Kindred } from './kindred'
import type { Interval } from './types'
import { Arena } from './util/bytes'
import { byCodeUnits } from './util/order'

/** So many articles more than are held may have been removed and still stand in their bodies. */
const FORGOTTEN = 1024

/** One article as held: what says where it belongs, and its fingerprint. */
interface Entry {
  readonly id: string
  readonly bodyHash: string
  readonly standing: number
  readonly published: Interval | undefined
  readonly stored: Fingerprint | Uint8Array
}

/** All articles with one body, and where the index has the classes they were last sorted into. */
interface Body {
  entries: Entry[]
  slots: readonly number[]
}

/** A class of identical bodies, in the index by the keys of its first. */
interface Held extends Class<Entry> {
  readonly keyCount: number
  /** When its members were published: a class is compared as a whole. */
  readonly published: Interval | undefined
}

/**
 * Fingerprints by id, with the index that tells which belong together. What it answers depends on what it holds now, not on
 * how that came. `packed` keeps them in less room, without the objects around the arrays, and unpacks those that are asked for.
 */
export class Holdings {
  readonly window: number
  readonly #entries = new Map<string, Entry>()
  readonly #bodies = new Map<string, Body>()
  /** Bodies of which articles came or went since the last answer. */
  readonly #changed = new Set<string>()
  /** How many were removed since. */
  #gone = 0
  readonly #index = new KeyIndex()
  /** By slot of the index. */
  readonly #classes: (Held | undefined)[] = []

  readonly #shelf: Arena | undefined
  #key: Keyed | undefined

  constructor(window = Number.POSITIVE_INFINITY, packed = false) {
    this.window = window
    this.#shelf = packed ? new Arena() : undefined
  }

  get size(): number {
    return this.#entries.size
  }

  /** Which key all that is held was made with, if any. */
  get keyId(): string | undefined {
    return this.size > 0 ? this.#key?.keyId : undefined
  }

  has(id: string): boolean {
    return this.#entries.has(id)
  }

  get(id: string): Fingerprint | undefined {
    const entry = this.#entries.get(id)
    return entry && printOf(entry)
  }

  /** Of all that are held, in no order. */
  ids(): Iterable<string> {
    return this.#entries.keys()
  }

  /** In order of their ids. */
  *prints(): Generator<Fingerprint> {
    for (const entry of this.#sorted()) yield printOf(entry)
  }

  /** In order of their ids. */
  *packed(): Generator<Uint8Array> {
    for (const entry of this.#sorted()) yield packedOf(entry)
  }

  /** Throws `ERR_DUPLICATE_ID` or `ERR_KEY`, and then has added nothing. */
  add(print: Fingerprint): void {
    this.#admit(print, () => this.#shelf?.keep(pack(print)) ?? print)
  }

  /** The same for what `packed` gave; throws `ERR_FINGERPRINT` too, of its numbers not before they are asked for. */
  addPacked(packed: Uint8Array): void {
    this.#admit(packedSaid(packed), () => packed)
  }

  #admit(said: Said, store: () => Fingerprint | Uint8Array): void {
    const { id, published } = said
    if (this.has(id)) {
      throw outOfRange('ERR_DUPLICATE_ID', `The id ${describe(id)} came twice; every article needs an id of its own`)
    }
    this.checkKey(said)
    const stored = store()
    // A body without a word has no signature, and is identical to no other.
    const bodyHash = featuresOf({ stored }).signature.length > 0 ? said.bodyHash : `${said.bodyHash} ${id}`
    const entry: Entry = { id, bodyHash, standing: standing(said), published, stored }
    this.#entries.set(id, entry)
    const body = this.#bodies.get(bodyHash)
    if (body) body.entries.push(entry)
    else this.#bodies.set(bodyHash, { entries: [entry], slots: [] })
    this.#changed.add(bodyHash)
  }

  /** True if there was such an article. */
  remove(id: string): boolean {
    const entry = this.#entries.get(id)
    if (!entry) return false
    this.#entries.delete(id)
    this.#changed.add(entry.bodyHash)
    // Nobody may ask for long, and what is removed has to go.
    if (++this.#gone > FORGOTTEN + this.size) this.#settle()
    return true
  }

  /** Throws `ERR_KEY` unless a fingerprint was made with the key of those held. */
  checkKey(print: Keyed): void {
    if (this.size > 0 && this.#key) checkSameKey(this.#key, print)
    else this.#key = { id: print.id, keyId: print.keyId }
  }

  /** The family of one article; nothing for an id never seen. */
  kindred(id: string): Kindred | undefined {
    const entry = this.#entries.get(id)
    if (!entry) return undefined
    this.#settle()
    const slots = (this.#bodies.get(entry.bodyHash) as Body).slots
    const own = slots.find((slot) => (this.#classes[slot] as Held).members.includes(entry)) as number
    const near = this.#remembered()
    return gathered(familyOf(own, near), (slot) => this.#classes[slot] as Held, near, printOf)
  }

  /** All families, every article in one, as they are when the first is asked for; what comes or goes meanwhile changes nothing. */
  families(): Generator<Kindred> {
    return this.#families(printOf)
  }

  /** The same, packed. */
  packedFamilies(): Generator<Kindred<Uint8Array>> {
    return this.#families(packedOf)
  }

  *#families<P>(as: (entry: Entry) => P): Generator<Kindred<P>> {
    this.#settle()
    const near = this.#all()
    const classes = [...this.#classes]
    const placed = new Set<number>()
    for (let slot = 0; slot < classes.length; slot++) {
      if (classes[slot] === undefined || placed.has(slot)) continue
      const family = familyOf(slot, near)
      for (const member of family) placed.add(member)
      yield gathered(family, (member) => classes[member] as Held, near, as)
    }
  }

  /** Articles worth aligning with this one, by class, with what those look like. */
  *near(print: Fingerprint): Generator<{ readonly copies: readonly Copy[] } & Features> {
    this.#settle()
    for (const slot of this.#near(-1, print, print.keys).slots) {
      const { members, first } = this.#classes[slot] as Held
      yield { copies: members.filter((copy) => within(this.window, print, copy)), ...featuresOf(first) }
    }
  }

  #sorted(): Entry[] {
    return [...this.#entries.values()].sort((a, b) => byCodeUnits(a.id, b.id))
  }

  /** Sorts the bodies that changed into classes anew and tells the index. */
  #settle(): void {
    for (const hash of this.#changed) {
      const body = this.#bodies.get(hash) as Body
      const before = new Map(body.slots.map((slot) => [(this.#classes[slot] as Held).first, slot]))
      body.entries = body.entries.filter((entry) => this.#entries.get(entry.id) === entry)
      const classes = body.entries.length > 0 ? classesOf(body.entries, this.window) : []
      body.slots = classes.map(({ first, members }) => {
        const known = before.get(first)
        before.delete(first)
        const { keys } = featuresOf(first)
        const slot = known ?? this.#index.add(keys)
        this.#classes[slot] = { first, members, keyCount: keys.length, published: hull(members) }
        return slot
      })
      for (const slot of before.values()) {
        this.#index.remove(slot)
        this.#classes[slot] = undefined
      }
      if (body.entries.length === 0) this.#bodies.delete(hash)
    }
    this.#changed.clear()
    this.#gone = 0
  }

  /** Asks the index once for every slot. */
  #remembered(): (slot: number) => Near {
    const answers = new Map<number, Near>()
    return (slot) => {
      const known = answers.get(slot)
      if (known) return known
      const held = this.#classes[slot] as Held
      const answer = this.#near(slot, held, featuresOf(held.first).keys)
      answers.set(slot, answer)
      return answer
    }
  }

  /** What `#remembered` gives, asked of all slots at once. */
  #all(): (slot: number) => Near {
    const none: Sharers = { slots: [], shared: [] }
    const all = allNear(
      Uint32Array.from(this.#classes, (held) => held?.keyCount ?? 0),
      (slot) => {
        const held = this.#classes[slot]
        return held ? this.#index.sharers(featuresOf(held.first).keys, slot) : none
      },
      (slot, other) => within(this.window, this.#classes[slot] as Held, this.#classes[other] as Held),
    )
    return (slot) => all[slot]
  }

  #near(self: number, dated: Pick<Fingerprint, 'published'>, keys: Uint32Array): Near {
    const held = (slot: number) => this.#classes[slot] as Held
    return near(
      self,
      keys.length,
      this.#index.sharers(keys),
      (other) => held(other).keyCount,
      (other) => within(this.window, dated, held(other)),
    )
  }
}

type Features = Pick<Fingerprint, 'keys' | 'signature'>
type Keyed = Pick<Fingerprint, 'id' | 'keyId'>

function printOf({ stored }: Entry): Fingerprint {
  return stored instanceof Uint8Array ? unpack(stored) : stored
}

function packedOf({ stored }: Entry): Uint8Array {
  return stored instanceof Uint8Array ? stored : pack(stored)
}

function featuresOf({ stored }: Pick<Entry, 'stored'>): Features {
  return stored instanceof Uint8Array ? packedFeatures(stored) : { keys: stored.keys, signature: stored.signature }
}

/** Throws unless two fingerprints were made with one key, or both without. */
export function checkSameKey(a: Keyed, b: Keyed): void {
  if (a.keyId === b.keyId) return
  const how = (print: Keyed): string => (print.keyId === undefined ? 'no key' : `key ${print.keyId}`)
  throw outOfRange(
    'ERR_KEY',
    `Only fingerprints of one key compare: ${describe(a.id)} was made with ${how(a)}, ${describe(b.id)} with ${how(b)}. ` +
      'Make all of them anew with one: fingerprint(article, { key }). An article that comes as text counts as made without a key, ' +
      'but for calls and commands that take one themselves (traceAll, --key-file)',
  )
}
