export function Body({ body }) {
  return body.map((b, i) => {
    if (b.type === 'ul') return <ul key={i}>{b.items.map((t) => <li key={t}>{t}</li>)}</ul>;
    const Tag = b.type;
    return <Tag key={i}>{b.text}</Tag>;
  });
}
export function View({ article, others }) {
  return (
    <>
      <header><a href="/">The Gullhaven Post</a></header>
      <main>
        <article>
          <h1>{article.title}</h1>
          <p className="byline">By {article.authors.map((a) => a.name).join(' and ')}</p>
          <time dateTime={article.publishedAt}>14 March 2026</time>
          <Body body={article.body} />
        </article>
        <aside className="related"><h2>Read more</h2>
          <ul>{others.map((o) => <li key={o.id}><a href={`/news/${o.slug}`}>{o.title}</a><p>{o.description}</p></li>)}</ul>
        </aside>
      </main>
      <footer>© 2026 The Gullhaven Post. All rights reserved.</footer>
    </>
  );
}
