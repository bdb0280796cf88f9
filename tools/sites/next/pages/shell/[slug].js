import Head from 'next/head';
import dynamic from 'next/dynamic';
import news from '../../lib/news.json';
const View = dynamic(() => import('../../lib/View').then((m) => m.View), { ssr: false, loading: () => <p>Loading…</p> });
export default function Page({ article, others }) {
  return <><Head><title>{`${article.title} | The Gullhaven Post`}</title><meta name="description" content={article.description} /></Head><View article={article} others={others} /></>;
}
export async function getServerSideProps() { return { props: { article: news.article, others: news.others } }; }
