import { describe, expect, it } from 'vitest'
import { guessLanguage, primaryTag } from '../../src/text/language'
import { unitsOf } from '../../src/text/units'

const guess = (text: string) => guessLanguage(text, unitsOf(text), [{ start: 0, end: text.length }])

describe('guessLanguage', () => {
  it.each([
    ['en', 'The old gate broke in the night and the water came over the wall before anyone was there to see it.'],
    ['es', 'La vieja puerta se rompió en la noche y el agua pasó por encima del muro antes de que nadie lo viera.'],
    ['fr', 'La vieille porte a cédé dans la nuit et l’eau est passée par-dessus le mur avant que personne ne la voie.'],
    ['de', 'Das alte Tor brach in der Nacht und das Wasser kam über die Mauer, bevor es jemand sehen konnte.'],
    ['pt', 'O velho portão quebrou durante a noite e a água passou por cima do muro antes que alguém visse, não foi pouco.'],
    ['it', 'Il vecchio cancello si è rotto nella notte e l’acqua è passata sopra il muro prima che qualcuno la vedesse.'],
    ['ru', 'Старые ворота сломались ночью, и вода пошла через стену, прежде чем кто-то это увидел.'],
    [
      'ru',
      'Суд в субботу приостановил работу парка, и это не первый случай. По данным следствия, насос работал без датчика с декабря. В больнице остаются девять человек.',
    ],
    [
      'ru',
      'Мэр подал в отставку. Об этом сообщает пресс-служба, а по словам Коваля, на объект не приходили. Решение вступит в силу в марте, но не для совета.',
    ],
    ['uk', 'Старі ворота зламалися вночі, і вода пішла через стіну, перш ніж хтось це побачив.'],
    ['el', 'Η παλιά πύλη έσπασε τη νύχτα και το νερό πέρασε πάνω από τον τοίχο.'],
    ['ar', 'انكسرت البوابة القديمة في الليل وعبر الماء فوق الجدار قبل أن يراه أحد من الناس.'],
    ['ur', 'پرانا دروازہ رات کو ٹوٹ گیا اور پانی دیوار کے اوپر سے آ گیا اس سے پہلے کہ کوئی دیکھتا۔'],
    ['he', 'השער הישן נשבר בלילה והמים עברו מעל החומה.'],
    ['hi', 'पुराना फाटक रात में टूट गया और पानी दीवार के ऊपर से आ गया।'],
    ['zh', '旧闸门在夜里破裂，水漫过了墙。'],
    ['ja', '古い門が夜に壊れ、水が壁を越えた。'],
    ['ko', '낡은 문이 밤에 부서지고 물이 벽을 넘었다.'],
    ['th', 'ประตูเก่าพังในตอนกลางคืนและน้ำไหลข้ามกำแพง'],
  ])('%s', (language, text) => {
    expect(guess(text)).toBe(language)
  })

  it.each([
    '',
    '1234 %',
    'Thornmere',
    'Zmrk brgl fnord qwelp gribbit snorf',
    'De oude poort brak in de nacht en het water kwam over de muur voordat iemand het kon zien.',
    'Den gamle port brød sammen om natten, og vandet kom over muren, før nogen kunne nå at se det, men ikke af sig selv.',
    'Den gamla porten brast under natten och vattnet kom över muren innan någon hann se det, men inte av sig själv.',
    'دروازه کهنه در شب شکست و آب از روی دیوار گذشت پیش از آن که کسی آن را ببیند و نه کسی خبر داشت.',
    'Stara brama pękła w nocy i woda przelała się przez mur, zanim ktoś to zobaczył, ale nie było to nic nowego.',
    'Съдът спря работата на парка в събота, защото по данни на следствието помпата е работила без датчик от декември. В болницата са девет души.',
    'Кметът подаде оставка в петък и каза пред „Комсомольцы“, че решението не е свързано с разследването на съда, но не и защо.',
    'Суд је у суботу обуставио рад парка, и то не по први пут. Према подацима истраге, пумпа је радила без сензора од децембра, а у болници је девет особа.',
    'Судот во саботата ја прекина работата на паркот. Според истрагата, пумпата работела без сензор од декември, а во болницата се девет лица.',
    'Eski kapı gece kırıldı ve su duvarı aştı, ama bunu gören olmadı çünkü herkes için çok geç bir saat ve daha soğuk bir gece.',
  ])('is unsure of %j', (text) => {
    expect(guess(text)).toBe('und')
  })
})

describe('primaryTag', () => {
  it.each([
    ['en-GB', 'en'],
    ['DE', 'de'],
    ['zh-Hant-TW', 'zh'],
    ['pt_BR', 'pt'],
    ['no', 'no'],
    ['und', undefined],
    ['english language', undefined],
    ['', undefined],
    ['e', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (tag, expected) => {
    expect(primaryTag(tag)).toBe(expected)
  })
})
