import news from '../../../lib/news.json';
import { View } from '../../../lib/View';
export const dynamic = 'force-dynamic';
export async function generateMetadata() { return { title: news.article.title, description: news.article.description, authors: news.article.authors.map((a) => ({ name: a.name })) }; }
export default async function Page() { return <View article={news.article} others={news.others} />; }
