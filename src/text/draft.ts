/**
 * The tokens of a page while it is read, sentence after sentence, in flat arrays that grow. Whoever writes hoists an array after
 * the last call that may have grown it.
 */
export class Draft {
  /** start, end of every token. */
  places = new Uint32Array(1024)
  /** Its word, and what it is on this page; numbers in the vocabulary. */
  words = new Uint32Array(512)
  lexemes = new Uint32Array(512)
  /** Its lexeme once numbers and months are joined, of what is then a token. */
  joined = new Uint32Array(512)
  /** Its word's traits, and what the gap before it says. */
  traits = new Uint8Array(512)
  gaps = new Uint8Array(512)
  quoted = new Uint8Array(512)
  size = 0
  /** start, end of every sentence; its paragraph, and its first token. */
  readonly sentences: number[] = []
  readonly paragraphs: number[] = []
  readonly offsets: number[] = []

  /** How many tokens there is room for. */
  get room(): number {
    return this.words.length
  }

  clear(): void {
    this.size = 0
    this.sentences.length = this.paragraphs.length = this.offsets.length = 0
  }

  /** Doubles the room. */
  grow(): void {
    const wider = <A extends Uint32Array | Uint8Array>(array: A, fresh: A): A => {
      fresh.set(array)
      return fresh
    }
    const room = 2 * this.room
    this.places = wider(this.places, new Uint32Array(2 * room))
    this.words = wider(this.words, new Uint32Array(room))
    this.lexemes = wider(this.lexemes, new Uint32Array(room))
    this.joined = new Uint32Array(room)
    this.traits = wider(this.traits, new Uint8Array(room))
    this.gaps = wider(this.gaps, new Uint8Array(room))
    this.quoted = wider(this.quoted, new Uint8Array(room))
  }

  /** Puts a token, of that lexeme in the end, behind those put before; it moves to the front, never back. */
  put(token: number, lexeme: number, to: number): void {
    this.joined[to] = lexeme
    if (token === to) return
    this.places[2 * to] = this.places[2 * token]
    this.places[2 * to + 1] = this.places[2 * token + 1]
    this.quoted[to] = this.quoted[token]
  }
}
