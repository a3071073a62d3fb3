import { eng, fra, nld, por, spa } from 'stopword'
import { fold } from './fold'

/** Words that Danish and Norwegian share. */
const DANO_NORWEGIAN =
  'og i at det en den til er som pa de med han ikke der var men et har om vi hun over da sin dem hvor eller skal her alle vil kunne ved for kan ogsa selv jeg hvis under fordi man bare mange'

/**
 * What the package's lists lack, and after the bar what they hold that carries matter. Lists of its own are short and closed
 * where the package's are unfit (German: 621 forms, with Jahre, Mann, sagt; Urdu: mis-encoded) or cost more than they bring
 * (Italian, Russian, Ukrainian, Polish: together 5 kB gzipped of 30 for the whole core).
 */
const LISTS: Readonly<Record<string, readonly [readonly string[], string]>> = {
  en: [
    eng,
    'not no nor when can will may us its theirs ours ones own per via upon against among amid around across within without' +
      ' until unless although though whether because however therefore thus yet even just again else every either' +
      ' neither cannot dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt hasnt havent hadnt cant im ive id' +
      ' youre theyre theyve whose whom onto off down during below above does done doing having one itself themselves' +
      ' herself myself she so|came come get got like make many take way said might must',
  ],
  es: [
    spa,
    'es fue son era eran ser ha han habia habian esta estan estaba fueron sido sera este estos estas esos esas aquel' +
      ' ellos ellas usted les te os tras segun mientras aunque ademas entre ante bajo hacia si cada cuyo cuya sino pues' +
      ' asi esto eso ello sea hay',
  ],
  fr: [
    fra,
    'elles aussi comme plus lors donc car si puis apres avant depuis entre chez vers selon ainsi alors afin cela celui' +
      ' celle ceux tout toute tous toutes ni non sous contre tres lorsqu puisqu quoiqu jusqu lorsque quand',
  ],
  de: [
    [],
    'der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber denn sondern doch sowie als' +
      ' wie dass ob wenn weil da wahrend bevor nachdem obwohl damit in im ins an am ans auf aus bei beim mit nach von vom' +
      ' vor zu zum zur uber unter um durch fur gegen ohne bis seit zwischen hinter neben wegen trotz laut ich er sie es wir' +
      ' ihr sich mir ihm ihn ihnen uns ihre ihrer ihren ihrem sein seine seiner seinen seinem mein meine unser unsere' +
      ' dieser diese dieses diesen diesem jener welche wer was wo wann warum nicht nur auch noch schon so sehr mehr ist' +
      ' sind war waren wird werden wurde wurden worden hat haben hatte hatten sei seien kann konnen konnte muss mussen soll' +
      ' sollen will wollen man alle aller jede jeder dann dort hier dabei dazu davon daran darauf deren dessen',
  ],
  pt: [por, 'e foi sao era ser ha ter tem esta estao foram sido sera apos sobre ou porque enquanto segundo'],
  it: [
    [],
    'il lo la i gli le l un uno una di del dello della dei degli delle dell a al allo alla ai agli alle all da dal dalla dai' +
      ' dalle dall in nel nella nei nelle nell con su sul sulla sui sulle sull per tra fra e ed o ma se che chi cui non piu' +
      ' come dove quando anche perche si ci ne lui lei loro io noi suo sua suoi sue questo questa quello quella quell' +
      ' quest e era erano sono stato stata ha hanno aveva essere dopo prima ancora cosi poi d c tutti contro secondo',
  ],
  nl: [nld, 'er bij zijn werden hadden deze tussen tijdens volgens'],
  nb: [
    [],
    `${DANO_NORWEGIAN} av ble blitt etter mellom fra hva hvordan hvorfor inn meg na nar noe noen oss seg sa sitt ut vaert`,
  ],
  da: [[], `${DANO_NORWEGIAN} af blev blevet efter fra havde hvad ind mellem mig mod noget nogen nogle nu nar op sig ud vaeret`],
  sv: [
    [],
    'och i att det som en pa ar av for med den till inte har de ett om var han men sig sa fran vi nar man jag hade kan ska' +
      ' skulle nu eller hon sin efter under vid dar ocksa mot ut over an bara sina mellan hans deras blir blev enligt',
  ],
  fi: [
    [],
    'ja on oli han joka se seka mutta ei ovat jalkeen etta tai jonka mukaan kun kuin ollut myos vain ennen jo niin' +
      ' mita sen ne he ole',
  ],
  pl: [
    [],
    'w i z na do nie sie ze to o a jest po od za jak przez dla oraz ale przy tym co czy ma pod byl byla bylo byli jego jej' +
      ' ich ktory ktora ktore przed tego tej tak juz tylko przed miedzy rowniez bedzie zostal u we ze',
  ],
  tr: [[], 've bir bu da de icin ile olarak cok daha olan gibi kadar sonra o en ama ise ki her ne gore degil var'],
  ru: [
    [],
    'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее было вот от меня еще нет о из' +
      ' ему когда если или быть был до нибудь вам там себя их чем была сам чтобы без при об после над под этот того этого' +
      ' какой том мы они для между это эти также этой которые который которая между более была были будет уже',
  ],
  uk: [
    [],
    'і в у не що він на я з із як а то все вона так його але до за би по від та це ці для або про при щоб який яка' +
      ' які також після є був була було були їх її вже',
  ],
  ar: [
    [],
    'في من على الى ان عن مع هذا هذه التي الذي ما لا كان كانت قد لم لن هو هي بعد قبل بين كما او ثم حتى ذلك كل عند منذ' + ' خلال',
  ],
  fa: [[], 'و در به از که این را با است برای آن یک تا بر شد می خود های هم نیز'],
  ur: [
    [],
    'کے کی میں ہے اور سے کا کو اس نے کہ پر ہیں یہ بھی ایک کر تھا تھی تھے وہ ان نہیں ہو کیا گیا گئی گئے جس جو تو لئے لیے' +
      ' ہوئے ہوئی ہوا رہے رہا رہی تک ساتھ بعد اپنے اپنی کرنے کرتے دیا دی اب ہی یا والے والی',
  ],
  hi: [[], 'के की में है और से का को इस ने कि पर हैं यह भी एक कर था थी थे वह उन नहीं हो किया गया गई जिस जो तो लिए हुए'],
}

/** Function words of every language that has a list, folded. */
export const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = /* @__PURE__ */ readLists()

function readLists(): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>()
  for (const language of Object.keys(LISTS)) {
    const [base, patch] = LISTS[language]
    const [more, less = ''] = patch.split('|')
    const words = new Set<string>()
    for (const word of base) words.add(fold(word))
    for (const word of more.split(' ')) words.add(fold(word))
    for (const word of less.split(' ')) words.delete(fold(word))
    words.delete('')
    lists.set(language, words)
  }
  return lists
}
