import { Component, inject, TransferState, makeStateKey, PLATFORM_ID, signal, afterNextRender } from '@angular/core';
import { isPlatformServer } from '@angular/common';
import { Title, Meta, provideClientHydration } from '@angular/platform-browser';
import { provideRouter, RouterOutlet } from '@angular/router';
import news from '../news.json';
const KEY = makeStateKey<typeof news>('article-page');
function load() {
  const state = inject(TransferState);
  if (isPlatformServer(inject(PLATFORM_ID))) state.set(KEY, news);
  return state.get(KEY, null as any);
}
const body = `<header><a href="/">The Gullhaven Post</a></header><main><article><h1>{{ news.article.title }}</h1>
<p class="byline">By {{ names }}</p><time [attr.datetime]="news.article.publishedAt">14 March 2026</time><div [innerHTML]="news.article.html"></div></article>
<aside class="related"><h2>Read more</h2><ul>@for (o of news.others; track o.id) {<li><a [href]="'/news/' + o.slug">{{ o.title }}</a><p>{{ o.description }}</p></li>}</ul></aside></main>
<footer>© 2026 The Gullhaven Post. All rights reserved.</footer>`;
class Base {
  news = load();
  names = this.news.article.authors.map((a: any) => a.name).join(' and ');
  constructor() { inject(Title).setTitle(`${this.news.article.title} | The Gullhaven Post`); inject(Meta).addTag({ name: 'description', content: this.news.article.description }); }
}
@Component({ selector: 'app-news', template: body })
export class News extends Base {}
@Component({ selector: 'app-shell', template: `@if (mounted()) {` + body + `} @else {<p>Loading…</p>}` })
export class Shell extends Base { mounted = signal(false); constructor() { super(); afterNextRender(() => this.mounted.set(true)); } }
@Component({ selector: 'app-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {}
export const config = { providers: [provideRouter([{ path: 'news/lighthouse-keeper-returns-lamp', component: News }, { path: 'shell/lighthouse-keeper-returns-lamp', component: Shell }]), provideClientHydration()] };
