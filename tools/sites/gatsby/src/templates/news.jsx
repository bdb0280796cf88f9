import { View } from "../View";

export default function News({ pageContext }) {
  return <View article={pageContext.article} others={pageContext.others} />;
}

export const Head = ({ pageContext: { article } }) => (
  <>
    <html lang="en" />
    <title>{`${article.title} | The Gullhaven Post`}</title>
    <meta name="description" content={article.description} />
  </>
);
