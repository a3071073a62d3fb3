/**
 * Whether the words of a credit may stand beside a name, by three letters before it or two after it: most names stand beside none,
 * and asking the patterns of `credit-patterns.ts` costs thirty times as much. What is not plain ASCII is always asked.
 */

const ENDING = 1
const ARTICLE = 2

/** Of three units the low five bits each, which are the same for both cases, and 0 for a blank. */
const trigram = (a: number, b: number, c: number): number => ((a & 31) << 10) | ((b & 31) << 5) | (c & 31)

/** A table of three letters each; a question mark is any unit. */
function table(words: string, kind: number, into: Uint8Array): Uint8Array {
  for (const word of words.split(','))
    for (let any = 0; any < 32; any++) {
      const [a, b, c] = Array.from(word, (letter) => (letter === '?' ? any : letter.charCodeAt(0)))
      into[trigram(a, b, c)] |= kind
    }
  return into
}
/** How the words before a name end, and articles between. */
const ENDINGS = /* @__PURE__ */ table(
  `the, an,"an,'an,? a,?"a,?'a, el,"el,'el, la,"la,'la,las, le,"le,'le,les, lo,"lo,'lo,los, il,"il,'il,? o,?"o,?'o, os,"os,'os, as,"as,'as,der,dem,den,die,das`,
  ARTICLE,
  table(
    'ncy,ily,per,cia,rio,ico,tal,nce,ien,tur,ung, by,por,par,von,eso,ci?, to,ith,for,old,lls,med,rmo,nta,rte,ait,?le,der,die,das,dem,? a,ber,g?n,lon,r?s,aut,rom, in, of, on, at, im,bei,auf,ans,sur, en' +
      ',ter,oid,eet,ite,let,ice,nal,zia,ano,ale,ire,nst,zin,elo,ela,con,iou,mou,cou,lou,gou,nza,ica,oge,rma,ata,aba,ado,ido, ao, de, du,des,ing,ndo,tet,ete,det,ibt,ieb, es,wie,hen,ift,att' +
      ',del, di,com, su, em, no, na, do,rou,ris,lta,tte,ten,ijo,ron,nes,ldt,jft,ens,gen,aan,het,eau' +
      ',ive,ipa,ato,tto,ito,dal, al,lla, da,llo, au,aux,den,rta,sce',
    ENDING,
    new Uint8Array(1 << 15),
  ),
)
/** How the words after a name begin, behind their blank. */
const BEGINNINGS = /* @__PURE__ */ table(
  ' ne, pr, ge, wh, qu, ha, a , pu, re, ob, sa, vo, ei, fi, te, be, me, zu, wr, as, un, po, ca, in, ag, ci, co, tu, de, di, cu, ad, no, es, sc, ec, ra, af, br, er, zi, wa, ap, ga, le',
  ENDING,
  new Uint8Array(1 << 15),
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
    const kind = ENDINGS[trigram(third, second, last)]
    if ((kind & ENDING) !== 0) return true
    while (isLetter(lower(text.charCodeAt(end - 1)))) end--
    if (text.charCodeAt(end - 1) > 0x7f) return true
    if ((kind & ARTICLE) === 0) return false
  }
  return false
}

/** As many units a short form in brackets behind a name has at most, brackets included. */
const BRACKETED = 15

/** Whether the words of a credit may begin where a name ends. */
export function mayStandAfter(text: string, end: number): boolean {
  let at = end
  if (text.charCodeAt(at + 1) === 0x28) {
    const close = text.slice(at, at + BRACKETED).indexOf(')')
    if (close > 0) at += close + 1
  }
  if (text.charCodeAt(at) === 0x2c) at++
  if (text.charCodeAt(at) !== 0x20) return false
  const first = text.charCodeAt(at + 1)
  const second = text.charCodeAt(at + 2)
  return first > 0x7f || second > 0x7f || BEGINNINGS[trigram(0, first, second)] !== 0
}
