import path from "node:path";
import { createRequire } from "node:module";

const news = createRequire(import.meta.url)("./news.json");

export const createPages = ({ actions }) =>
  actions.createPage({
    path: `/news/${news.article.slug}`,
    component: path.resolve("src/templates/news.jsx"),
    context: news,
  });
