import news from '../../../lib/news.json';
export function load() { return { article: { ...news.article, publishedAt: new Date(news.article.publishedAt) }, others: news.others, seen: new Map([[news.article.id, true]]) }; }
