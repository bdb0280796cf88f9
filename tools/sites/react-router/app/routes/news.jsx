import news from "../news.json";
import { View } from "../View";
export function loader() { return { article: { ...news.article, publishedAt: new Date(news.article.publishedAt) }, others: news.others }; }
export function meta({ loaderData }) { return [{ title: `${loaderData.article.title} | The Gullhaven Post` }, { name: "description", content: loaderData.article.description }]; }
export default function Page({ loaderData }) { return <View article={{ ...loaderData.article, publishedAt: loaderData.article.publishedAt.toISOString() }} others={loaderData.others} />; }
