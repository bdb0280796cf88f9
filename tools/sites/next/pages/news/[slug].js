import Head from 'next/head';
import news from '../../lib/news.json';
import { View } from '../../lib/View';
export default function Page({ article, others }) {
  return <><Head><title>{`${article.title} | The Gullhaven Post`}</title><meta name="description" content={article.description} /></Head><View article={article} others={others} /></>;
}
export async function getServerSideProps() { return { props: news.article ? { article: news.article, others: news.others } : {} }; }
