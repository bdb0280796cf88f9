import news from '../../../lib/news.json';
import { View } from '../../../lib/View';
import Later from './later';
export const dynamic = 'force-dynamic';
export async function generateMetadata() { return { title: news.article.title, description: news.article.description }; }
export default async function Page() { return <Later><View article={news.article} others={news.others} /></Later>; }
