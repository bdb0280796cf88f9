import news from '../../../lib/news.json';
import Reader from './reader';
export const dynamic = 'force-dynamic';
export async function generateMetadata() { return { title: news.article.title, description: news.article.description }; }
export default async function Page() { return <Reader article={news.article} others={news.others} />; }
