// Fill a Ghost that was just started with the site in a file: its owner, its texts, its theme.
import { readFileSync } from "node:fs";

const site = JSON.parse(readFileSync(process.argv[2], "utf8"));
const api = `${site.url}/ghost/api/admin`;
const headers = { Origin: site.url };
const owner = { name: site.title, email: "desk@news.example", password: "Kupferkessel-1911-furnace", blogTitle: site.title };

async function ask(method, path, body) {
  const form = body instanceof FormData;
  const answer = await fetch(`${api}/${path}`, {
    method,
    headers: form ? headers : { ...headers, "Content-Type": "application/json" },
    body: form ? body : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

// Ghost answers some time before it knows whom a session belongs to.
async function signedIn() {
  const session = await ask("POST", "session/", { username: owner.email, password: owner.password });
  headers.Cookie = session.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
  return (await fetch(`${api}/users/me/`, { headers })).ok;
}

await ask("POST", "authentication/setup/", { setup: [owner] });
for (let tries = 3; !(await signedIn()); tries--) {
  if (!tries) throw new Error("no session");
  await new Promise((resolve) => setTimeout(resolve, 5000));
}
const form = new FormData();
form.append("importfile", new Blob([JSON.stringify(site.content)], { type: "application/json" }), "site.json");
await ask("POST", "db/", form);
const settings = { title: site.title, description: site.tagline, locale: site.locale };
await ask("PUT", "settings/", { settings: Object.entries(settings).map(([key, value]) => ({ key, value })) });
await ask("PUT", `themes/${site.theme}/activate/`, {});
