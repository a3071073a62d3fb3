/** What neither HTML nor XML can hold, or what would turn the direction of what follows: shown as the replacement character. */
const UNFIT = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for HTML, in content and in attributes between quotation marks. */
export function escaped(text: string): string {
  return text.replace(UNFIT, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign])
}

/** JSON for a `<script>` that is data: nothing in it can end the element, nor begin another. */
export function embedded(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
