import { dan, eng, fra, ita, nld, nob, pol, por, rus, spa, ukr } from 'stopword'
import { fold } from './fold'

/**
 * What the package's lists lack, and after the bar what they hold that carries matter. Lists that the package has but
 * that are unfit are written out here: its German one holds 621 forms (Jahre, Mann, sagt, numbers to twenty), its Swedish
 * one 418 of the kind, its Urdu one is mis-encoded.
 */
const LISTS: Readonly<Record<string, readonly [readonly string[], string]>> = {
  en: [
    eng,
    'not no nor when can will may us its theirs ours ones own per via upon against among amid around across within without' +
      ' until till unless although though whether because however therefore thus yet even just again else every either' +
      ' neither shall cannot dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt hasnt havent hadnt' +
      ' cant im ive id youre theyre theyve weve were ill whose whom onto off down during below above does done doing having' +
      ' one itself themselves herself myself yourself she they so' +
      '|came come get got like make many take way said might must',
  ],
  es: [
    spa,
    'es fue son era eran ser ha han había habían está están estaba fueron sido será este esta estos estas esos esas aquel' +
      ' aquella ellos ellas nosotros ustedes usted les te os tras según mientras aunque además entre ante bajo hacia si' +
      ' cada qué quién cómo cuándo dónde cuyo cuya sino pues así esto eso ello sea hay',
  ],
  fr: [
    fra,
    'elles aussi comme plus lors donc car si où dont puis après avant depuis entre chez vers selon ainsi alors afin cela' +
      ' celui celle ceux celles tout toute tous toutes ni non sous contre très lorsqu puisqu quoiqu jusqu jusque lorsque' +
      ' quand an',
  ],
  de: [
    [],
    'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner und oder aber denn sondern' +
      ' doch sowie als wie dass daß ob wenn weil da während bevor nachdem obwohl damit in im ins an am ans auf aus bei beim' +
      ' mit nach von vom vor zu zum zur über unter um durch für gegen ohne bis seit zwischen hinter neben wegen trotz laut' +
      ' ich du er sie es wir ihr mich dich sich mir dir ihm ihn ihnen uns euch ihre ihrer ihren ihrem ihres sein seine' +
      ' seiner seinen seinem seines mein meine meinen unser unsere dieser diese dieses diesen diesem jener jene jenes' +
      ' welcher welche welches wer was wo wann warum nicht nur auch noch schon so sehr mehr ist sind war waren wird werden' +
      ' wurde wurden worden würde würden hat haben hatte hatten hätte hätten wäre wären bin sei seien kann können konnte' +
      ' könnte muss müssen soll sollen sollte will wollen wollte darf dann dort hier man alle aller allem allen jede jeder' +
      ' jedes dabei dazu davon daran darauf darüber dafür deren dessen',
  ],
  pt: [por, 'é foi são era ser há ter tem têm está estão foram sido será após sobre ou porque enquanto segundo'],
  it: [ita, 'nell dall dell sull quell quest sant anch com gl essere stato stata stati state dopo prima anche ancora così poi'],
  nl: [nld, 'er bij zijn werden hadden deze tussen tijdens volgens toen ook'],
  da: [dan, '|fem fik fire kom otte seks ser se syv tre to mand lad'],
  nb: [nob, ''],
  sv: [
    [],
    'och i att det som en på är av för med den till inte har de ett om var han men sig så från vi när man jag hade kan ska' +
      ' skulle nu eller hon sin efter under vid där också mot ut över än bara sina inom mellan mycket hans hennes deras sitt' +
      ' dem ur alla andra blir blev vara varit upp ha vad du mig oss innan utan detta denna dessa här enligt samt dock då',
  ],
  fi: [
    [],
    'ja on oli hän joka se sekä mutta ei ovat jälkeen että tai jonka mukaan kun kuin ollut myös vain ennen jo niin mitä' +
      ' tämä tämän hänen sen ne he ole eivät olivat voi kuitenkin koska jos siitä myöhemmin eli',
  ],
  pl: [pol, '|dwa dwaj dwie dwoje lat roku sposób pan pana pani dobrze daleko'],
  cs: [
    [],
    'a v na se je že s z o do i to k pro ale za by jako po si podle byl byla bylo byly který která které jsou od při až' +
      ' není jeho jen však také už nebo ve jsem má než více před bude jejich tak ze co mezi',
  ],
  ro: [
    [],
    'și a în de la cu că pe nu din o un care este pentru au mai ce fost sunt se ca sau dar după prin între lui ale său sa' +
      ' sale al ai până fi va vor',
  ],
  hu: [
    [],
    'a az és hogy nem is egy volt meg de azt már ezt csak mint el még ez ha vagy szerint után lesz kell amely aki akik' +
      ' ami ki minden között pedig majd',
  ],
  tr: [
    [],
    've bir bu da de için ile olarak çok daha olan gibi kadar sonra o en ama ise ki her ne göre olduğunu oldu değil var' +
      ' ancak şu ya veya hem mi',
  ],
  el: [
    [],
    'ο η το οι τα του της των τον την και να με σε από για που στο στη στην στον στις στα θα δεν είναι ότι ως αλλά ένα μια' +
      ' ένας μετά κατά τους τις αυτό',
  ],
  ru: [rus, 'это также этой которые который которая которое которых году год года|сказал сегодня больше лучше нибудь'],
  uk: [ukr, 'на у в що року які після'],
  bg: [[], 'на и да се в за от са е че с не по ще като до го при след това към бе беше но със има който която които най или'],
  sr: [[], 'и је у да се на за су од са као не који која које о али до ће из по био то није што а'],
  ar: [
    [],
    'في من على إلى أن عن مع هذا هذه التي الذي ما لا كان كانت قد لم لن هو هي هم بعد قبل بين كما أو ثم إن حتى ذلك تلك كل' +
      ' بعض عند منذ خلال حول أي و يوم الذين لكن إذا حيث أنه أنها',
  ],
  fa: [[], 'و در به از که این را با است برای آن یک تا بر شد می خود های هم نیز اما او شده بود کرد ما اگر هر یا'],
  ur: [
    [],
    'کے کی میں ہے اور سے کا کو اس نے کہ پر ہیں یہ بھی ایک کر تھا تھی تھے وہ ان نہیں ہو کیا گیا گئی گئے جس جو تو لئے لیے' +
      ' ہوئے ہوئی ہوا رہے رہا رہی تک ساتھ بعد اپنے اپنی اپنا کرنے کرتے دیا دی اب جب مگر ہی یا والے والی والا جا دوران',
  ],
  he: [[], 'של את על לא הוא היא עם כי זה גם או אם אל כל אני הם בין היה היתה אך אבל יש אין זו אשר לפי עד רק'],
  hi: [
    [],
    'के की में है और से का को इस ने कि पर हैं यह भी एक कर था थी थे वह उन नहीं हो किया गया गई गए जिस जो तो लिए हुए हुई हुआ' +
      ' रहे रहा रही तक साथ बाद अपने अपनी ही या वाले वाली इसके उनके दिया',
  ],
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
