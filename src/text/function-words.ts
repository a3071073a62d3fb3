import { fold } from './fold'

/**
 * Words of the closed classes (articles, pronouns, prepositions, conjunctions, auxiliaries), folded. A * stands for
 * the endings of a German article, and for those of Urdu.
 */
const LISTS: Readonly<Record<string, string>> = {
  en:
    'about after all also am an and another any are as at be because been before being between both but by can could did do' +
    ' each for from has had he have her here him himself his how if in into is it me more most much my never now of on only' +
    ' or other our out over same should since some still such than that the their them then there these they this those' +
    ' through to too under up very was we well were what where which while who with would you your a i not no nor when will' +
    ' may us its own per via upon against among around across within without until unless although though whether' +
    ' however yet even just again else every either neither cannot dont didnt isnt wasnt wont' +
    ' whose whom onto off down during below above does done doing having one itself she so',
  es:
    'un el ella y sobre de la que en los del se las por para con no una su al lo como mas pero sus le ya o porque cuando muy' +
    ' sin tambien me hasta donde quien desde nos durante uno ni contra ese eso mi otro te si es fue son era ser ha han habia' +
    ' esta estaba fueron sido este esos esas ellas les tras segun mientras aunque ademas entre ante bajo cada cuya sino' +
    ' sea hay a',
  fr:
    'a au aux avec ce ces dans de des du elle en et eux il je la le les leur lui mais me meme ne nos notre nous on ou par pas' +
    ' pour qu que qui sa se ses son sur te un une vos vous c d j l m n s t y etre avoir ete est sont sera serait seront etait' +
    ' etaient soit ai avez ont aurait avait avions avaient cela cet cette ils elles aussi comme plus lors donc car si puis' +
    ' apres avant depuis entre chez vers selon alors celui celle tout toutes tous ni sans sous contre jusqu quand',
  de:
    'der die das den dem des ein* kein* sein* ihr* dies* jed* welch* unser* und oder aber denn sondern sowie als wie dass ob' +
    ' wenn weil da nachdem obwohl damit in im ins an am auf aus bei beim mit nach von vom vor zu zum zur uber unter um durch' +
    ' fur gegen ohne bis seit neben wegen trotz laut ich er sie es wir sich mir ihm ihn ihnen uns wer was wo warum nicht nur' +
    ' auch noch schon so mehr ist sind war waren wird werden wurde wurden worden hat haben hatte hatten sei seien kann konnen' +
    ' konnte muss mussen soll will wollen man alle doch dann dort dabei davon darauf deren dessen',
  pt:
    'a ao as com como da das de do dos e ela ele em entre esta este foi mais mas muito na nas no nos o os ou para pela pelo por' +
    ' quando que se sem seu sua um uma nao sao era ser ter apos sobre',
  it:
    'il lo la i gli le l un una di del della dei degli delle dell a al alla da dal dalla in nel nella con su sul per tra e o' +
    ' ma se che chi non piu come anche si suo sua era sono stato ha hanno',
  ru:
    'и в во не что он на я с со как а то все она так его но к у же за по ее было от еще о из или до их при после для это эти' +
    ' которые были уже',
  ur:
    'ک* کو سے میں پر ن* تک اور یا کہ جو جس جن جب تو بھی نہیں اس ان یہ وہ وہاں یہاں ایک ہ* ہیں ہوں ہو تھ* تھیں گ* گئ* گی* کر کرکے کی* کئ*' +
    ' کرت* کرن* کریں ہو* ہوئ* ہوں ہوت* ہون* ہوگ* جا جائ* جات* جان* رہ* دی* دئ* د* دیں دین* لی* لئ* ل* لین* کیلئ* وال* والوں اپن* انہوں' +
    ' انہیں اسے ہم آپ میر* ہمار* کس* کوئی کچھ جیس* ایس* جہاں پھر اب تاہم لیکن مگر بلکہ جبکہ اگر کیونکہ ساتھ بعد پہل* قبل دوران مطابق علاوہ' +
    ' سمیت درمیان بار* متعلق خلاف طرف جانب طرح سب تمام ہر بہت زیادہ کم مزید صرف چک* سک* سکت* و',
}

const ENDINGS: Readonly<Record<string, string>> = { de: ' e em en er es', ur: 'ا ے ي ه' }

/** Which languages have a function word, by folded word. */
export const HOLDERS: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ readHolders()

function readHolders(): Map<string, string[]> {
  const holders = new Map<string, string[]>()
  for (const language of Object.keys(LISTS)) {
    for (const item of LISTS[language].split(' ').map(fold)) {
      for (const ending of item.endsWith('*') ? (ENDINGS[language] ?? '').split(' ') : ['']) {
        const word = item.replace('*', ending)
        holders.set(word, [...(holders.get(word) ?? []), language])
      }
    }
  }
  return holders
}

export function isFunctionWord(word: string, language: string): boolean {
  return HOLDERS.get(word)?.includes(language) ?? false
}
