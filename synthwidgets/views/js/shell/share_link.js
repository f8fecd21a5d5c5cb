// Copy link: the kernel packs the state, the browser makes it a link to this page, or a line for a notebook's cell.

import { copied } from "./clipboard.js";

const LONGEST = 2000; // characters: beyond that mail programs and messengers cut links

// A link to this page in that state. Of what else stands in the address only the language goes along: no token.
export const linkOf = (code, { origin, pathname, search }) => {
  const query = new URLSearchParams({ state: code });
  const language = new URLSearchParams(search).get("lang");
  if (language) query.set("lang", language);
  return `${origin}${pathname}?${query}`;
};

export const cellOf = (code, app) => `${app}.from_link("${code}")`;

export class ShareLink {
  // `offer(sentence)`: say why there is no link, with the file in its place; `say(sentence)`: what was done.
  constructor(declared, { text, send, say, offer, dialog }) {
    Object.assign(this, { declared, text, send, say, offer, dialog });
  }

  copy = () => this.send({ give: ["link"], then: (file) => this.take(JSON.parse(new TextDecoder().decode(file.content))) });

  async take({ code, refusal }) {
    if (refusal) return this.offer(refusal);
    const page = this.declared.reads_links;
    const content = page ? linkOf(code, location) : cellOf(code, this.declared.name);
    if (content.length > LONGEST) return this.offer(this.text("ui.link.long", { got: content.length, longest: LONGEST }));
    if (await copied(content)) return this.say(this.text(page ? "ui.link.copied" : "ui.link.copied_cell"));
    this.dialog.show({ title: this.text("ui.link"), note: this.text(page ? "ui.link.note" : "ui.link.note_cell"), content, rows: 4 });
  }
}
