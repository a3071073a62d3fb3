/**
 * Whether the words of a credit may stand beside a name, by two letters alone: most names stand beside none, and asking the
 * patterns of `credits.ts` costs thirty times as much. What is not plain ASCII is always asked.
 */

const table = (pairs: string, kind: number, into: Uint8Array): Uint8Array => {
  for (const pair of pairs.split(',')) into[(pair.charCodeAt(0) << 7) | pair.charCodeAt(1)] |= kind
  return into
}

const ENDING = 1
const ARTICLE = 2
/** How the words before a name end, and articles between. */
const ENDINGS = /* @__PURE__ */ table(
  'he,an, a,"a,el,la,le,es,er,em,en,ie,as',
  ARTICLE,
  table(
    'cy,ly,er,ia,io,co,al,ce,en,ur,ng,by,or,ar,on,so,to,th,ld,ls,ed,mo,ta,te,it,le,ie,as, a,em,om,in,of,ut',
    ENDING,
    new Uint8Array(1 << 14),
  ),
)
/** How the words after a name begin. */
const BEGINNINGS = /* @__PURE__ */ table(
  'ne,pr,wh,qu,ha,a ,pu,re,ob,sa,vo,ei,fi,te,be,me,zu,wr,as,un,po,ca,in,ag,ci,co',
  ENDING,
  new Uint8Array(1 << 14),
)

/** Lower case of an ASCII letter; other units may become others that are no letters. */
const lower = (unit: number): number => (unit === 0x20 ? unit : unit | 0x20)
const isLetter = (unit: number): boolean => unit > 0x60 && unit < 0x7b

/** Whether the words of a credit may end where a name begins. */
export function mayStandBefore(text: string, at: number): boolean {
  let end = at
  // Behind an article once more.
  for (let turn = 0; turn < 2; turn++) {
    while (text.charCodeAt(end - 1) === 0x22) end--
    const blank = text.charCodeAt(--end)
    // l'Observateur
    if (blank !== 0x20) return blank === 0x27 || blank > 0x7f
    const last = text.charCodeAt(end - 1)
    const second = text.charCodeAt(end - 2)
    const third = text.charCodeAt(end - 3)
    if (last > 0x7f || second > 0x7f || third > 0x7f) return true
    const [a, b, c] = [lower(last), lower(second), lower(third)]
    const kind = ENDINGS[(b << 7) | a]
    // "conoció", "según", "d'après" with any one sign in them.
    if ((kind & ENDING) !== 0 || (b === 0x69 && c === 0x63) || (a === 0x6e && c === 0x67) || (a === 0x73 && c === 0x72))
      return true
    while (isLetter(lower(text.charCodeAt(end - 1)))) end--
    if (text.charCodeAt(end - 1) > 0x7f) return true
    if ((kind & ARTICLE) === 0) return false
  }
  return false
}

/** Whether the words of a credit may begin where a name ends. */
export function mayStandAfter(text: string, end: number): boolean {
  const at = text.charCodeAt(end) === 0x2c ? end + 1 : end
  if (text.charCodeAt(at) !== 0x20) return false
  const first = text.charCodeAt(at + 1)
  const second = text.charCodeAt(at + 2)
  return first > 0x7f || second > 0x7f || BEGINNINGS[(lower(first) << 7) | lower(second)] !== 0
}
