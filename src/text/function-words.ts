import { fold } from './fold'

/**
 * Words of the closed classes (articles, pronouns, prepositions, conjunctions, auxiliaries), folded. Those of the first
 * seven languages are left out of what a sentence says; those of the others are but enough to tell the language by.
 */
const LISTS: Readonly<Record<string, string>> = {
  en:
    'about after all also am an and another any are as at be because been before being between both but by can could did do' +
    ' each for from has had he have her here him himself his how if in into is it me more most much my never now of on only' +
    ' or other our out over same should since some still such than that the their them then there these they this those' +
    ' through to too under up very was we well were what where which while who with would you your a i not no nor when will' +
    ' may us its own per via upon against among amid around across within without until unless although though whether' +
    ' however therefore thus yet even just again else every either neither cannot dont doesnt didnt isnt arent wasnt werent' +
    ' wont wouldnt couldnt hasnt havent hadnt cant im ive id theyre whose whom onto off down during below above does done doing' +
    ' having one ones itself themselves herself she so',
  es:
    'un el ella y sobre de la que en los del se las por para con no una su al lo como mas pero sus le ya o porque cuando muy' +
    ' sin tambien me hasta donde quien desde nos durante uno ni contra ese eso mi otro cual poco tu te si es fue son era eran' +
    ' ser ha han habia habian esta estan estaba fueron sido sera este estos estas esos esas ellos ellas les tras segun' +
    ' mientras aunque ademas entre ante bajo hacia cada cuyo cuya sino pues asi esto sea hay a',
  fr:
    'a au aux avec ce ces dans de des du elle en et eux il je la le leur lui ma mais me meme mes moi mon ne nos notre nous on' +
    ' ou par pas pour qu que qui sa se ses son sur ta te tes tu un une vos votre vous c d j l m n s t y etre avoir faire ete' +
    ' etant est sommes sont sera serons seront serait seraient etais etait etaient fut furent soit soient ayant eu ai avons' +
    ' avez ont aura auront aurait auraient avais avait avions avaient eut ait aient cela cet cette ici ils les leurs quel' +
    ' quelle sans soi elles aussi comme plus lors donc car si puis apres avant depuis entre chez vers selon ainsi alors afin' +
    ' celui celle ceux tout toute tous toutes ni non sous contre tres lorsqu puisqu jusqu lorsque quand',
  de:
    'der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber denn sondern doch sowie als' +
    ' wie dass ob wenn weil da wahrend bevor nachdem obwohl damit in im ins an am ans auf aus bei beim mit nach von vom' +
    ' vor zu zum zur uber unter um durch fur gegen ohne bis seit zwischen hinter neben wegen trotz laut ich er sie es wir' +
    ' ihr sich mir ihm ihn ihnen uns ihre ihrer ihren ihrem sein seine seiner seinen seinem mein unser unsere' +
    ' dieser diese dieses diesen diesem welche wer was wo wann warum nicht nur auch noch schon so sehr mehr ist' +
    ' sind war waren wird werden wurde wurden worden hat haben hatte hatten sei seien kann konnen konnte muss mussen soll' +
    ' sollen will wollen man alle aller jede jeder dann dort hier dabei dazu davon daran darauf deren dessen',
  pt:
    'a ao aos as ate com como da das de dela dele do dos e ela elas ele eles em entre essa esse esta este eu isso isto ja lhe' +
    ' mais mas muito na nas no nos num numa o os ou para pela pelas pelo pelos por qual quando que quem se sem seu sua suas' +
    ' tambem um uma nao foi sao era ser ha ter tem foram apos sobre',
  it:
    'il lo la i gli le l un uno una di del dello della dei degli delle dell a al alla ai alle all da dal dalla dai' +
    ' in nel nella nei nelle nell con su sul sulla sui per tra fra e ed o ma se che chi cui non piu' +
    ' come dove quando anche perche si ci ne lui lei loro suo sua questo questa quello' +
    ' era sono stato stata ha hanno aveva essere dopo prima d c contro',
  ru:
    'и в во не что он на я с со как а то все она так его но да к у же вы за бы по только ее было вот от меня еще нет о из' +
    ' ему когда если или быть был до вам там их чем была чтобы без при об после над под этот того этого' +
    ' какой том мы они для между это эти также этой которые который которая более были уже',
  nl: 'de het een en van is dat op te zijn voor met niet aan er',
  da: 'og i at det en den til er som pa de med af ikke blev',
  sv: 'och i att det som en pa ar av for den till inte har',
  fi: 'ja on oli han se ei etta kuin ovat ennen mutta',
  pl: 'w i z na do nie sie ze to jest po od za jak ale',
  tr: 've bir bu da de icin ile olarak cok daha olan gibi kadar ama ne',
  uk: 'і в у не що на з із як та за до від це через',
  bg: 'на да се от за е са по със които',
  ar: 'في من على الى ان عن مع هذا التي الذي ما لا قبل بعد',
  fa: 'و در به از که این را با است برای آن',
  ur: 'کے کی میں ہے اور سے کا کو نے کہ پر ہیں یہ',
}

/** Function words of every language that has a list, folded. */
export const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = /* @__PURE__ */ new Map(
  Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(' ').map(fold))]),
)
