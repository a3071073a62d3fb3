import { fold } from './fold'

/**
 * Words of the closed classes (articles, pronouns, prepositions, conjunctions, auxiliaries), folded. A * stands for
 * the endings of a German article, and for those of Urdu.
 */
const LISTS: Readonly<Record<string, string>> = {
  en:
    'a about above across after again against all also although am among an and another any are around as at be' +
    ' because been before being below between both but by can cannot could did didnt do does doing done dont down' +
    ' during each either else even every for from had has have having he her here him himself his how however i if in' +
    ' into is isnt it its itself just may me more most much my neither never no nor not now of off on one only onto' +
    ' or other our out over own per same she should since so some still such than that the their them then there' +
    ' these they this those though through to too under unless until up upon us very via was wasnt we well were what' +
    ' when where whether which while who whom whose will with within without wont would yet you your',
  es:
    'a ademas al ante aunque bajo cada como con contra cuando cuya de del desde donde durante el ella ellas en entre' +
    ' era es esas ese eso esos esta estaba este fue fueron ha habia han hasta hay la las le les lo los mas me mi' +
    ' mientras muy ni no nos o otro para pero por porque que quien se sea segun ser si sido sin sino sobre son su sus' +
    ' tambien te tras un una uno y ya',
  fr:
    'a ai alors apres au aurait aussi aux avaient avait avant avec avez avions avoir c car ce cela celle celui ces' +
    ' cet cette chez comme contre d dans de depuis des donc du elle elles en entre est et etaient etait ete etre eux' +
    ' il ils j je jusqu l la le les leur lors lui m mais me meme n ne ni nos notre nous on ont ou par pas plus pour' +
    ' puis qu quand que qui s sa sans se selon sera serait seront ses si soit son sont sous sur t te tous tout toutes' +
    ' un une vers vos vous y',
  de:
    'aber alle als am an auch auf aus bei beim bis da dabei damit dann darauf das dass davon dem den denn der deren' +
    ' des dessen die dies* doch dort durch ein* er es fur gegen haben hat hatte hatten ich ihm ihn ihnen ihr* im in' +
    ' ins ist jed* kann kein* konnen konnte laut man mehr mir mit muss mussen nach nachdem neben nicht noch nur ob' +
    ' obwohl oder ohne schon sei seien sein* seit sich sie sind so soll sondern sowie trotz uber um und uns unser*' +
    ' unter vom von vor war waren warum was wegen weil welch* wenn wer werden wie will wir wird wo wollen worden' +
    ' wurde wurden zu zum zur',
  pt:
    'a ao apos as com como da das de do dos e ela ele em entre era esta este foi mais mas muito na nao nas no nos o' +
    ' os ou para pela pelo por quando que sao se sem ser seu sobre sua ter um uma',
  it:
    'a al alla anche che chi come con da dal dalla degli dei del dell della delle di e era gli ha hanno i il in l la' +
    ' le lo ma nel nella non o per piu se si sono stato su sua sul suo tra un una',
  ru:
    'а были было в во все для до его ее еще же за и из или их к как которые на не но о он она от по после при с со' +
    ' так то у уже что эти это я',
  ur:
    'آپ اب اس اسے ان انہوں انہیں اور اپن* اگر ایس* ایک بار* بعد بلکہ بھی بہت تاہم تمام تو تک تھ* تھیں جا جائ* جات*' +
    ' جان* جانب جب جبکہ جس جن جو جہاں جیس* خلاف د* دئ* درمیان دوران دی* دین* دیں رہ* زیادہ ساتھ سب سمیت سک* سکت* سے' +
    ' صرف طرح طرف علاوہ قبل ل* لئ* لی* لین* لیکن متعلق مزید مطابق مگر میر* میں ن* نہیں و وال* والوں وہ وہاں پر پھر' +
    ' پہل* چک* ک* کئ* کر کرت* کرن* کرکے کریں کس* کم کو کوئی کچھ کہ کی* کیلئ* کیونکہ گ* گئ* گی* ہ* ہر ہم ہمار* ہو ہو*' +
    ' ہوئ* ہوت* ہون* ہوگ* ہوں ہیں یا یہ یہاں',
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
