// Pages in, as lines of JSON with "html" and "url"; their Markdown by defuddle out, a JSON string a line.
import { createInterface } from 'node:readline';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';

console.log = console.warn = console.error; // it talks, and only answers may be on the output
for await (const line of createInterface({ input: process.stdin })) {
  const { html, url } = JSON.parse(line);
  let markdown = '';
  try {
    const { document } = parseHTML(html);
    markdown = (await Defuddle(document, url, { markdown: true, useAsync: false })).content ?? '';
  } catch (error) {
    console.error(String(error));
  }
  process.stdout.write(`${JSON.stringify(markdown)}\n`);
}
